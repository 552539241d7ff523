package io.clientele.customer.told;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.CustomerState.CreditGrade;
import io.clientele.contracts.CustomerState.WalletEstimate;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.wallet.model.Wallet;
import io.clientele.kit.sql.Sql;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/**
 * Credit grades and wallets with their days, as others are told of them: those of who is merged count too, and of a day its last.
 * Of the wallet they are told what it comes to since each day of an estimate, all categories together.
 */
@ApplicationScoped
public class DatedFacts {

    private static final String SELECT = """
            select asked.id, fact.stated_on, content #>> '{result,grade}' as grade,
                   (content #>> '{yearlyAmount,amount}')::numeric as yearly, content ->> 'category' as category
              from unnest(?::uuid[]) as asked (id)
              join dated_fact fact
                on fact.customer_id = any(with_merged(asked.id)) and fact.kind in ('CREDIT_ASSESSMENT', 'WALLET_ESTIMATE')
             order by asked.id, fact.stated_on, fact.id""";

    private final Sql sql;

    DatedFacts(Sql sql) {
        this.sql = sql;
    }

    /** The earliest first; null where there are none. */
    public record Found(List<CreditGrade> creditGrades, List<WalletEstimate> walletEstimates) {

        public static final Found NOTHING = new Found(null, null);

        private static Found of(List<Fact> facts) {
            var grades = new LinkedHashMap<LocalDate, CreditGrade>();
            var wallets = new LinkedHashMap<LocalDate, WalletEstimate>();
            var wallet = new Wallet<>(Fact::category, Fact::yearly);
            for (var fact : facts) {
                if (fact.grade != null) {
                    grades.put(fact.on, new CreditGrade(fact.grade, fact.on));
                } else if (fact.yearly != null) {
                    wallet.add(fact);
                    wallets.put(fact.on, new WalletEstimate(CustomerEvents.plain(wallet.yearly()), fact.on));
                }
            }
            return new Found(all(grades), all(wallets));
        }

        private static <T> List<T> all(Map<LocalDate, T> byDay) {
            return byDay.isEmpty() ? null : List.copyOf(byDay.values());
        }

        /** The grade that counts now. */
        public Optional<String> grade() {
            return creditGrades == null
                    ? Optional.empty()
                    : Optional.of(creditGrades.getLast().grade());
        }

        /** What the wallet comes to now. */
        public Optional<WalletEstimate> wallet() {
            return walletEstimates == null ? Optional.empty() : Optional.of(walletEstimates.getLast());
        }
    }

    public Found of(CustomerEntity row) {
        return of(List.of(row)).getOrDefault(row.id, Found.NOTHING);
    }

    /** Of a customer whose row does not tell yet whether any is known. */
    public Found of(UUID customer) {
        return found(customer).getOrDefault(customer, Found.NOTHING);
    }

    /** Of those of whom any is known. */
    public Map<UUID, Found> of(Collection<CustomerEntity> rows) {
        var asked = rows.stream()
                .filter(row -> row.creditGrade != null || row.walletOn != null)
                .map(row -> row.id)
                .toArray(UUID[]::new);
        return asked.length == 0 ? Map.of() : found(asked);
    }

    private Map<UUID, Found> found(UUID... asked) {
        return sql.query(SELECT, Fact::read, (Object) asked).stream()
                .collect(groupingBy(Fact::customer, collectingAndThen(toList(), Found::of)));
    }

    /** One of the two, and whose. */
    private record Fact(UUID customer, LocalDate on, String grade, BigDecimal yearly, String category) {

        static Fact read(ResultSet row) throws SQLException {
            return new Fact(
                    row.getObject("id", UUID.class),
                    row.getObject("stated_on", LocalDate.class),
                    row.getString("grade"),
                    row.getBigDecimal("yearly"),
                    row.getString("category"));
        }
    }
}
