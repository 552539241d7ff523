package io.clientele.customer.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.customer.model.contact.ContactType;

import static org.assertj.core.api.Assertions.assertThat;

class MaskingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void namesOfPeopleAreShortenedToInitials() {
        assertThat(Masks.shortened("Ada Adler")).isEqualTo("A*** A***");
        assertThat(Masks.shortened("王小明")).isEqualTo("王***");
    }

    @Test
    void contactValuesKeepWhatTellsThemApart() {
        assertThat(Masks.value(ContactType.EMAIL, "ada@example.com")).isEqualTo("a***@example.com");
        assertThat(Masks.value(ContactType.PHONE, "+86 10 6552 9988")).isEqualTo("***88");
        assertThat(Masks.value(ContactType.POSTAL_ADDRESS, "北京市朝阳区")).isEqualTo("***");
    }

    @Test
    void whatAPersonIsAndThinksIsLeftOutAndNamed() throws Exception {
        var person = masked("""
                {"kind":"INDIVIDUAL","name":"Ada Adler","birthDate":"1984-05-17","tastes":{"colour":"green"},"region":"East"}""");

        assertThat(person).isEqualTo(JSON.readTree("""
                {"kind":"INDIVIDUAL","name":"A*** A***","region":"East","masked":["birthDate","name","tastes"]}"""));
    }

    @Test
    void organisationsKeepTheirNameAndTheirNeeds() throws Exception {
        var company = masked("""
                {"kind":"COMPANY","name":"Novak & Hale","needs":{"delivery":"before noon"},
                 "contactPoints":[{"type":"EMAIL","value":"sales@example.com"}]}""");

        assertThat(company).isEqualTo(JSON.readTree("""
                {"kind":"COMPANY","name":"Novak & Hale","needs":{"delivery":"before noon"},
                 "contactPoints":[{"type":"EMAIL","value":"s***@example.com"}],"masked":["contactPoints"]}"""));
    }

    @Test
    void labelsOfContactPointsMaySayAnything() throws Exception {
        var company = masked("""
                {"kind":"COMPANY","name":"Novak & Hale","contactPoints":[{"type":"PHONE","value":"+86 10 6552 9988","label":"Ada at home"}]}""");

        assertThat(company).isEqualTo(JSON.readTree("""
                {"kind":"COMPANY","name":"Novak & Hale","contactPoints":[{"type":"PHONE","value":"***88"}],"masked":["contactPoints"]}"""));
    }

    private static ObjectNode masked(String json) throws Exception {
        return Masks.mask((ObjectNode) JSON.readTree(json));
    }
}
