package io.clientele.customer;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.clientele.kit.http.Fields;

/** Which properties of a customer can be asked for. */
final class CustomerFields {

    private static final List<String> KNOWN = Stream.of(CustomerView.class, RegisterCustomer.class)
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("record"))
            .toList();

    private CustomerFields() {}

    static Fields of(String asked) {
        return Fields.of(asked, KNOWN);
    }
}
