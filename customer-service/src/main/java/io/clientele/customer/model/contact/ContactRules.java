package io.clientele.customer.model.contact;

import java.util.HashSet;
import java.util.List;

import io.clientele.customer.model.world.Circumstances;
import io.clientele.customer.model.world.PastMoment;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/** The rules of contact points and consents. */
public final class ContactRules {

    private ContactRules() {}

    /** What is wrong with contact points, wherever they stand. */
    public static void check(List<ContactPoint> points, Circumstances circumstances, Faults faults) {
        var seen = new HashSet<String>();
        var preferred = new HashSet<ContactType>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var pointer = "/contactPoints/" + i;
            fits(point, pointer, faults);
            PastMoment.check(point.verifiedAt(), pointer + "/verifiedAt", circumstances.now(), faults);
            consents(point, pointer, circumstances, faults);
            faults.require(
                    seen.add(point.type() + " " + point.value()),
                    () -> Fault.pointer(pointer, "DUPLICATE", "This contact point stands in the list already."));
            faults.require(
                    !point.preferred() || preferred.add(point.type()),
                    () -> Fault.pointer(
                            pointer + "/preferred",
                            "MORE_THAN_ONE",
                            "Only one contact point of type " + point.type() + " can be the preferred one."));
        }
    }

    private static void fits(ContactPoint point, String pointer, Faults faults) {
        faults.require(
                point.type().fits(point.value()),
                () -> Fault.pointer(
                        pointer + "/value",
                        "BAD_FORMAT",
                        "value must be " + point.type().example() + "."));
    }

    private static void consents(ContactPoint point, String pointer, Circumstances at, Faults faults) {
        var seen = new HashSet<String>();
        for (int i = 0; i < point.consents().size(); i++) {
            var consent = point.consents().get(i);
            var where = pointer + "/consents/" + i;
            faults.require(
                    point.type().channels().contains(consent.channel()),
                    () -> Fault.pointer(
                            where + "/channel",
                            "WRONG_CHANNEL",
                            "A contact point of type " + point.type() + " serves the channels "
                                    + point.type().channels() + "."));
            faults.require(
                    seen.add(consent.channel() + " " + consent.purpose()),
                    () -> Fault.pointer(where, "DUPLICATE", "Channel and purpose stand in the list already."));
            PastMoment.check(consent.at(), where + "/at", at.now(), faults);
        }
    }
}
