package io.clientele.customer.record;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import io.clientele.customer.model.profile.ProfileRules;
import io.clientele.kit.json.constraint.OwnFaults;
import io.clientele.kit.money.Money;

/** Asks the model's rules about a body; a body with holes is left to the checks of its shape. */
@ApplicationScoped
class SoundCheck implements ConstraintValidator<Sound, RegisterCustomer> {

    private final World world;

    SoundCheck(World world) {
        this.world = world;
    }

    @Override
    public boolean isValid(RegisterCustomer body, ConstraintValidatorContext context) {
        if (body == null || !whole(body)) {
            return true;
        }
        return OwnFaults.none(ProfileRules.faults(Profiles.of(body), world.now()), context);
    }

    private static boolean whole(RegisterCustomer body) {
        return body.kind() != null
                && all(body.roles(), Objects::nonNull)
                && all(body.externalReferences(), one -> one.system() != null && one.id() != null)
                && all(body.contactPoints(), SoundCheck::whole)
                && whole(body.annualRevenue())
                && whole(body.income())
                && whole(body.acquisitionCost());
    }

    private static boolean whole(ContactPointBody point) {
        return point.type() != null
                && point.value() != null
                && all(point.consents(), consent -> consent.channel() != null && consent.purpose() != null);
    }

    private static boolean whole(Money money) {
        return money == null || money.amount() != null && money.currency() != null;
    }

    private static <T> boolean all(List<T> list, Predicate<T> whole) {
        return list == null || list.stream().allMatch(one -> one != null && whole.test(one));
    }
}
