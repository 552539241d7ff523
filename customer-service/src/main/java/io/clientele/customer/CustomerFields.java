package io.clientele.customer;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.clientele.customer.change.NamedByKey;
import io.clientele.customer.record.RegisterCustomer;
import io.clientele.kit.http.Fields;

/** Which properties of a customer can be asked for. */
public final class CustomerFields {

    /** How the parameter that asks is documented. */
    public static final String ASKED = "Properties to answer, parted by commas; id always comes with them";

    private static final List<String> KNOWN = Stream.of(CustomerView.class, RegisterCustomer.class)
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("record") && !NamedByKey.PLACES.containsKey(name))
            .toList();

    private CustomerFields() {}

    public static Fields of(String asked) {
        return Fields.of(asked, KNOWN);
    }
}
