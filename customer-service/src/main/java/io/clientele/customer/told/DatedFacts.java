package io.clientele.customer.told;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.CustomerState.CreditGrade;
import io.clientele.contracts.CustomerState.WalletEstimate;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.kit.sql.Sql;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/** Credit grades and wallet estimates with their days, as others are told of them: those of who is merged count too, and of a day its last. */
@ApplicationScoped
public class DatedFacts {

    private static final String SELECT = """
            select distinct on (asked.id, fact.kind, fact.stated_on)
                   asked.id, fact.stated_on, content #>> '{result,grade}' as grade,
                   (content #>> '{yearlyAmount,amount}')::numeric as yearly
              from unnest(?::uuid[]) as asked (id)
              join dated_fact fact
                on fact.customer_id = any(with_merged(asked.id)) and fact.kind in ('CREDIT_ASSESSMENT', 'WALLET_ESTIMATE')
             order by asked.id, fact.kind, fact.stated_on, fact.id desc""";

    private final Sql sql;

    DatedFacts(Sql sql) {
        this.sql = sql;
    }

    /** The earliest first; null where there are none. */
    public record Found(List<CreditGrade> creditGrades, List<WalletEstimate> walletEstimates) {

        public static final Found NOTHING = new Found(null, null);

        private static Found of(List<Fact> facts) {
            return new Found(all(facts, Fact::grade), all(facts, Fact::estimate));
        }

        private static <T> List<T> all(List<Fact> facts, Function<Fact, T> part) {
            var all = facts.stream().map(part).filter(Objects::nonNull).toList();
            return all.isEmpty() ? null : all;
        }
    }

    public Found of(CustomerEntity row) {
        return of(List.of(row)).getOrDefault(row.id, Found.NOTHING);
    }

    /** Of those of whom any is known. */
    public Map<UUID, Found> of(Collection<CustomerEntity> rows) {
        var asked = rows.stream()
                .filter(row -> row.creditGrade != null || row.walletOn != null)
                .map(row -> row.id)
                .toArray(UUID[]::new);
        return asked.length == 0
                ? Map.of()
                : sql.query(SELECT, Fact::read, (Object) asked).stream()
                        .collect(groupingBy(Fact::customer, collectingAndThen(toList(), Found::of)));
    }

    /** One of the two, and whose. */
    private record Fact(UUID customer, CreditGrade grade, WalletEstimate estimate) {

        static Fact read(ResultSet row) throws SQLException {
            var customer = row.getObject("id", UUID.class);
            var on = row.getObject("stated_on", LocalDate.class);
            var grade = row.getString("grade");
            var yearly = row.getBigDecimal("yearly");
            return new Fact(
                    customer,
                    grade == null ? null : new CreditGrade(grade, on),
                    yearly == null ? null : new WalletEstimate(CustomerEvents.plain(yearly), on));
        }
    }
}
