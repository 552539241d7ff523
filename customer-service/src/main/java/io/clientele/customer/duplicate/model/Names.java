package io.clientele.customer.duplicate.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.clientele.customer.model.words.Folding;

/**
 * Names as they are compared. What tells companies apart stays, what only says what kind of company it is goes: legal forms at
 * the end of Latin names, and in Chinese wherever they stand at the end of the name.
 */
public final class Names {

    /** Words that say no more than what kind of company it is. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "co",
            "company",
            "ltd",
            "limited",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "llc",
            "llp",
            "lp",
            "plc",
            "pte",
            "pty",
            "gmbh",
            "mbh",
            "ag",
            "kg",
            "kgaa",
            "ohg",
            "ug",
            "se",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "as",
            "oy",
            "oyj",
            "aps",
            "kk",
            "sdn",
            "bhd",
            "holding",
            "holdings",
            "group",
            "and",
            "und",
            "et",
            "the",
            "of");

    private static final List<String> CHINESE_FORMS =
            List.of("股份有限责任公司", "有限责任公司", "股份有限公司", "集团有限公司", "有限公司", "股份公司", "集团公司", "总公司", "分公司", "集团", "公司", "株式会社");

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DOTTED = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");
    private static final Pattern BRACKETED_CHINA = Pattern.compile("[(（]中国[)）]");
    private static final int LAST_PLAIN = 127;
    private static final int LETTERS = 26;
    private static final int SPELLED = 6;

    private Names() {}

    /** The words that matter, in their order; of a name of which none does, all. */
    public static List<String> words(String name, boolean person) {
        var plain = DOTTED.matcher(plain(name)).replaceAll("");
        var words = new ArrayList<String>();
        var found = WORD.matcher(BRACKETED_CHINA.matcher(plain).replaceAll(""));
        while (found.find()) {
            words.add(chinese(found.group()) && !person ? withoutForm(found.group()) : found.group());
        }
        words.removeIf(String::isEmpty);
        var telling = person
                ? words
                : words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** Equal for names that say the same; the order of Latin words, in which people are careless, does not matter. */
    public static String key(List<String> words) {
        boolean any = words.stream().anyMatch(Names::chinese);
        return String.join(any ? "" : " ", any ? words : words.stream().sorted().toList());
    }

    /**
     * The name as a text whose trigrams can be compared in any locale: plain Latin words as they are, of Chinese and other scripts
     * every pair of neighbours (of a single character itself) spelled in six letters drawn from its code points.
     */
    public static String spelled(List<String> words) {
        var spelled = new ArrayList<String>();
        for (var word : words) {
            if (word.chars().anyMatch(letter -> letter > LAST_PLAIN)) {
                int[] letters = word.codePoints().toArray();
                if (letters.length == 1) {
                    spelled.add(spelled(letters[0], 0));
                }
                for (int i = 0; i + 1 < letters.length; i++) {
                    spelled.add(spelled(letters[i], letters[i + 1]));
                }
            } else {
                spelled.add(word);
            }
        }
        return String.join(" ", spelled);
    }

    static boolean chinese(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** As it is searched for, without the marks of other scripts too, and in simplified characters. */
    private static String plain(String name) {
        var apart = Normalizer.normalize(Folding.folded(name), Normalizer.Form.NFKD);
        var bare = Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFKC);
        return HAN.matcher(bare).find() ? Han.simplified(bare) : bare;
    }

    private static String withoutForm(String word) {
        for (var form : CHINESE_FORMS) {
            if (word.endsWith(form)) {
                return word.substring(0, word.length() - form.length());
            }
        }
        return word;
    }

    /** The same letters for the same pair, and for others hardly any in common. */
    private static String spelled(int first, int second) {
        long mixed = (first * 0x9E3779B97F4A7C15L) ^ Long.rotateLeft(second * 0xC2B2AE3D27D4EB4FL, 31);
        mixed ^= mixed >>> 29;
        mixed *= 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 32;
        var letters = new StringBuilder();
        for (int i = 0; i < SPELLED; i++) {
            letters.append((char) ('a' + Math.floorMod(mixed, LETTERS)));
            mixed = Math.floorDiv(mixed, LETTERS);
        }
        return letters.toString();
    }
}
