package io.clientele.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.CustomerState.CreditGrade;
import io.clientele.contracts.CustomerState.WalletEstimate;
import io.clientele.kit.sql.Sql;

/** Credit grades and wallet estimates with their days, as others are told of them: those of who is merged count too. */
@ApplicationScoped
class DatedFacts {

    private static final String SELECT = """
            select asked.id, fact.stated_on, content #>> '{result,grade}' as grade,
                   (content #>> '{yearlyAmount,amount}')::numeric as yearly
              from unnest(?::uuid[]) as asked (id)
              join dated_fact fact
                on fact.customer_id = any(with_merged(asked.id)) and fact.kind in ('CREDIT_ASSESSMENT', 'WALLET_ESTIMATE')
             order by asked.id, fact.stated_on, fact.id""";

    private final Sql sql;

    DatedFacts(Sql sql) {
        this.sql = sql;
    }

    /** The earliest first; null where there are none. */
    record Found(List<CreditGrade> creditGrades, List<WalletEstimate> walletEstimates) {

        static final Found NOTHING = new Found(null, null);

        private Found with(ResultSet row) throws SQLException {
            var on = row.getObject("stated_on", LocalDate.class);
            var grade = row.getString("grade");
            var yearly = row.getBigDecimal("yearly");
            return new Found(
                    grade == null ? creditGrades : more(creditGrades, new CreditGrade(grade, on)),
                    yearly == null
                            ? walletEstimates
                            : more(walletEstimates, new WalletEstimate(CustomerEvents.plain(yearly), on)));
        }

        private static <T> List<T> more(List<T> some, T one) {
            var all = some == null ? new ArrayList<T>() : new ArrayList<>(some);
            all.add(one);
            return all;
        }
    }

    Found of(CustomerEntity row) {
        return of(List.of(row)).getOrDefault(row.id, Found.NOTHING);
    }

    /** Of those of whom any is known. */
    Map<UUID, Found> of(Collection<CustomerEntity> rows) {
        var found = new HashMap<UUID, Found>();
        var asked = rows.stream()
                .filter(row -> row.creditGrade != null || row.walletOn != null)
                .map(row -> row.id)
                .toArray(UUID[]::new);
        if (asked.length > 0) {
            sql.query(
                    SELECT,
                    row -> {
                        var id = row.getObject("id", UUID.class);
                        found.put(id, found.getOrDefault(id, Found.NOTHING).with(row));
                        return id;
                    },
                    (Object) asked);
        }
        return found;
    }
}
