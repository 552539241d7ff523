package io.clientele.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.model.PersonalProperties;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.Masks;
import io.clientele.kit.accesslog.Looked;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Fields;
import io.clientele.kit.http.Tags;

/** Shows records to whoever asks: whole, masked, or in part; and tags what is shown. */
@ApplicationScoped
public class Views {

    private final ObjectMapper api;
    private final Documents documents;
    private final Caller caller;
    private final Looked looked;

    Views(ObjectMapper api, Documents documents, Caller caller, Looked looked) {
        this.api = api;
        this.documents = documents;
        this.caller = caller;
        this.looked = looked;
    }

    public ObjectNode of(CustomerEntity row, Fields fields) {
        var record = documents.read(row.document);
        var view = new CustomerView(row.id, row.version, record, row.createdAt, row.updatedAt, row.mergedInto, null);
        ObjectNode tree = api.valueToTree(view);
        var shown = fields.shown(caller.seesPersonalData() ? tree : Masks.mask(tree));
        if (shown.properties().stream().anyMatch(property -> PersonalProperties.hides(property.getKey()))) {
            looked.at(row.id);
        }
        return shown;
    }

    EntityTag tag(CustomerEntity row, Fields fields) {
        return Tags.version(row.version, caller.seesPersonalData(), caller.language(), fields);
    }
}
