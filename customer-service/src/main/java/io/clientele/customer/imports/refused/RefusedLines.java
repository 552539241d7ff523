package io.clientele.customer.imports.refused;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.TextNode;

import static io.clientele.customer.exchange.KnownColumns.REFUSED_BECAUSE;

/**
 * An object a line, its properties letter for letter as they were sent, and why it was refused behind them. A line that is no JSON object
 * stands as it was given, without.
 */
record RefusedLines(Writer out) implements RefusedFile {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void row(RefusedRow row) throws IOException {
        out.write(with(row.why(), row.isWhole() ? row.content() : "{}"));
        out.write("\n");
    }

    private static String with(String why, String line) throws IOException {
        var properties = new ArrayList<String>();
        try (var parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return line;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean earlier = parser.currentName().equals(REFUSED_BECAUSE);
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.nextToken();
                parser.skipChildren();
                parser.finishToken();
                if (!earlier) {
                    properties.add(
                            line.substring(from, (int) parser.currentLocation().getCharOffset()));
                }
            }
            if (parser.nextToken() != null) {
                return line;
            }
        } catch (JsonProcessingException e) {
            return line;
        }
        properties.add(TextNode.valueOf(REFUSED_BECAUSE) + ":" + TextNode.valueOf(why));
        return "{" + String.join(",", properties) + "}";
    }
}
