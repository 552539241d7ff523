package io.clientele.interaction.model.content.care;

import java.util.HashSet;
import java.util.List;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Attribute;
import io.clientele.interaction.model.draft.Draft;

/** What a customer expected and perceived, and whether they would recommend us (0 to 10). */
record SurveyAnswer(List<Attribute> attributes, Integer nps, Amount cost) implements Care {

    private static final int HIGHEST_SCORE = 10;

    static SurveyAnswer of(Draft draft, Check check) {
        var said = draft.particulars();
        check.that(
                said.attributes() != null || said.nps() != null,
                "/attributes",
                Check.REQUIRED,
                "Give attributes, or nps, or both.");
        check.between(said.nps(), 0, HIGHEST_SCORE, "/nps");
        check.size(said.attributes(), 100, "/attributes");
        var attributes = said.attributes() == null ? List.<Attribute>of() : said.attributes();
        var names = new HashSet<String>();
        for (int i = 0; i < attributes.size(); i++) {
            var attribute = attributes.get(i);
            check(attribute, "/attributes/" + i, check);
            check.that(
                    attribute.name() == null || names.add(attribute.key()),
                    "/attributes/" + i + "/name",
                    "DUPLICATE",
                    "Name each attribute once: the answer says this one already.");
        }
        return new SurveyAnswer(attributes, said.nps(), draft.money().cost());
    }

    private static void check(Attribute attribute, String pointer, Check check) {
        check.requiredText(attribute.name(), pointer + "/name", 100);
        check.present(attribute.expected(), pointer + "/expected", "Required.");
        check.between(attribute.expected(), 0, HIGHEST_SCORE, pointer + "/expected");
        check.decimals(attribute.expected(), 6, pointer + "/expected");
        check.present(attribute.perceived(), pointer + "/perceived", "Required.");
        check.between(attribute.perceived(), 0, HIGHEST_SCORE, pointer + "/perceived");
        check.decimals(attribute.perceived(), 6, pointer + "/perceived");
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
