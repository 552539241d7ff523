package io.clientele.customer.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.change.consent.ConsentLog;
import io.clientele.customer.change.consent.SettledConsents.Saying;
import io.clientele.customer.change.consent.SettledConsents.Settled;
import io.clientele.customer.model.Customer;
import io.clientele.customer.model.Relations;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.model.profile.Profile;
import io.clientele.customer.model.world.Circumstances;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.Profiles;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/**
 * What a change makes of a record.
 *
 * @param row of the record; filled with what is made of it once the rules between records allow that
 * @param what tells the two apart
 * @param unsaid when the record said what leaves the log of consents with this change; null when nothing does
 * @param said what is news to the log of consents
 */
record Rewritten(
        CustomerEntity row,
        RegisterCustomer before,
        RegisterCustomer after,
        ArrayNode what,
        Instant unsaid,
        List<ConsentLog.Statement> said) {

    /** The same with what counts of consents. */
    Rewritten settled(Settled settled) {
        return settled == null
                ? this
                : new Rewritten(row, before, settled.after(), settled.what(), unsaid, settled.news());
    }

    Saying saying() {
        return new Saying(row.id, before, after, unsaid);
    }

    ConsentLog.Spoken spoken() {
        return new ConsentLog.Spoken(row, said);
    }

    UUID id() {
        return row.id;
    }

    boolean nothingNew() {
        return what.isEmpty();
    }

    /** Whether the customer gets another place in a group, or may not have one any more. */
    boolean moves() {
        return Hierarchy.moves(what);
    }

    /** Whether it becomes a person or is one no longer. */
    boolean changesSides() {
        return !after.kind().groupsWith(before.kind());
    }

    /** References that it has and had not. */
    List<ExternalReference> added() {
        return less(references(), customer().profile().references());
    }

    /** References that it had and has not. */
    List<ExternalReference> gone() {
        return less(customer().profile().references(), references());
    }

    List<ExternalReference> references() {
        return profile().references();
    }

    private static List<ExternalReference> less(List<ExternalReference> some, List<ExternalReference> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }

    Profile profile() {
        return Profiles.of(after);
    }

    /** The customer as it was. */
    Customer customer() {
        return Profiles.customer(row, before);
    }

    boolean hasAttributes() {
        return after.attributes() != null;
    }

    /**
     * What is wrong with the record when it says this.
     *
     * @param declared null when it shall have no attributes
     */
    List<Fault> faults(
            RegisterCustomer said, Attributes.Declared declared, Relations relations, Circumstances circumstances) {
        var faults = new Faults().addAll(Customer.faults(row.id, Profiles.of(said), relations, circumstances));
        if (declared != null) {
            faults.addAll(declared.faults(said.kind(), said.attributes()));
        }
        return faults.list();
    }
}
