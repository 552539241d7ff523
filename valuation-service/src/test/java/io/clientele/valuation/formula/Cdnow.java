package io.clientele.valuation.formula;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Assumptions;

import io.clientele.valuation.formula.purchase.Purchase;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.formula.purchase.fit.DistinctHistories;
import io.clientele.valuation.formula.spend.DistinctSpends;

/** The CDNOW purchases of 1997 and 1998, where they are at hand beside the project. */
public final class Cdnow {

    public static final LocalDate CALIBRATION_END = LocalDate.of(1997, 9, 30);

    private final Collection<List<Purchase>> customers;

    private Cdnow(Collection<List<Purchase>> customers) {
        this.customers = customers;
    }

    public static Cdnow sample() {
        return read("cdnow-sample.txt", 1);
    }

    public static Cdnow master() {
        return read("cdnow-master.txt", 0);
    }

    public Collection<List<Purchase>> customers() {
        return customers;
    }

    public List<PurchaseHistory> histories() {
        return customers.stream()
                .map(p -> PurchaseHistory.of(p, CALIBRATION_END))
                .toList();
    }

    public static DistinctHistories distinct(Iterable<PurchaseHistory> histories) {
        var builder = DistinctHistories.builder();
        histories.forEach(builder::add);
        return builder.build();
    }

    public static DistinctSpends spends(Iterable<PurchaseHistory> histories) {
        var spends = new DistinctSpends();
        histories.forEach(spends::add);
        return spends;
    }

    private static Cdnow read(String name, int idColumn) {
        var file = Path.of("../../shared/data", name);
        if (!Files.exists(file)) {
            file = Path.of("../../../shared/data", name);
        }
        Assumptions.assumeTrue(Files.exists(file), "skipped: " + name + " is not in ../shared/data beside the project");
        var customers = new TreeMap<String, List<Purchase>>();
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.trim().split("\\s+"))
                    .filter(columns -> Character.isDigit(columns[0].charAt(0)))
                    .forEach(columns -> customers
                            .computeIfAbsent(columns[idColumn], id -> new ArrayList<>())
                            .add(purchase(columns[idColumn + 1], columns[idColumn + 3])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cdnow(customers.values());
    }

    private static Purchase purchase(String day, String dollars) {
        return new Purchase(LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE), new BigDecimal(dollars));
    }
}
