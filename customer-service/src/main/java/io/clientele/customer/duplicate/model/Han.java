package io.clientele.customer.duplicate.model;

import com.ibm.icu.text.Transliterator;

/** Chinese characters in one form. The tables are those of Unicode; they are read when the first Chinese name is met. */
final class Han {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator SOUND = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private Han() {}

    /** 華 and 华 are one. */
    static String simplified(String text) {
        return SIMPLIFIED.transliterate(text);
    }

    /** In pinyin without tones, character by character; of several readings the usual one. */
    static String sound(String text) {
        return SOUND.transliterate(text);
    }
}
