package org.liandong.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a page in English and marks what in it is Chinese, so that a screen reader changes its voice (WCAG 3.1.2): names,
 * addresses and citations are data and have no other language. Each stretch of Chinese gets {@code <span lang="zh-CN">};
 * where no element may stand inside, the element itself bears the mark.
 */
final class ChineseMarks extends ResponseWriterWrapper {

    /** Radicals, ideographs, Chinese punctuation and full-width forms begin here; no European letter lies beyond. */
    private static final char FIRST = '\u2E80';

    private static final String SIGN =
            "[\\x{2E80}-\\x{A4CF}\\x{F900}-\\x{FAFF}\\x{FE30}-\\x{FE4F}\\x{FF00}-\\x{FFEF}\\x{20000}-\\x{3FFFF}]";

    /** From the first Chinese sign to the last, with the figures and punctuation between them. */
    private static final Pattern CHINESE = Pattern.compile(SIGN + "(?:[^\\p{IsLatin}]*" + SIGN + ")?");

    /** What bears the mark itself. */
    private static final Set<String> TEXT_ONLY = Set.of("option", "textarea");

    /** What is read by no voice, or says itself in which language it is. */
    private static final Set<String> UNMARKED = Set.of("title", "script", "style");

    private String element = "";

    /** Whether nothing stands inside the element yet, so that it can still get an attribute. */
    private boolean open;

    /** How many drawings are around what is written. */
    private int drawings;

    ChineseMarks(ResponseWriter wrapped) {
        super(wrapped);
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
        return new ChineseMarks(getWrapped().cloneWithWriter(writer));
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
        element = name;
        open = true;
        if (name.equals("svg")) {
            drawings++;
        }
        super.startElement(name, component);
    }

    @Override
    public void endElement(String name) throws IOException {
        element = "";
        open = false;
        if (name.equals("svg")) {
            drawings--;
        }
        super.endElement(name);
    }

    @Override
    public void writeText(Object text, String property) throws IOException {
        if (!marked(text)) {
            super.writeText(text, property);
        }
    }

    @Override
    public void writeText(Object text, UIComponent component, String property) throws IOException {
        if (!marked(text)) {
            super.writeText(text, component, property);
        }
    }

    @Override
    public void writeText(char[] text, int off, int len) throws IOException {
        if (!marked(new String(text, off, len))) {
            super.writeText(text, off, len);
        }
    }

    @Override
    public void write(char[] written, int off, int len) throws IOException {
        open = false;
        super.write(written, off, len);
    }

    /** Writes the text with its marks; false where it needs none and is not written. */
    private boolean marked(Object text) throws IOException {
        boolean first = open;
        open = false;
        if (text == null || !isChinese(text.toString()) || drawings == 0 && UNMARKED.contains(element)) {
            return false;
        }
        if (drawings > 0 || TEXT_ONLY.contains(element)) {
            if (first) {
                super.writeAttribute("lang", "zh-CN", null);
            }
            return false;
        }
        stretches(text.toString());
        return true;
    }

    /** A text in both languages stays one element: inside a box that lines up its children its parts would drift apart. */
    private void stretches(String text) throws IOException {
        boolean mixed = !CHINESE.matcher(text).matches();
        if (mixed) {
            super.startElement("span", null);
        }
        var chinese = CHINESE.matcher(text);
        int done = 0;
        while (chinese.find()) {
            plain(text.substring(done, chinese.start()));
            super.startElement("span", null);
            super.writeAttribute("lang", "zh-CN", null);
            plain(chinese.group());
            super.endElement("span");
            done = chinese.end();
        }
        plain(text.substring(done));
        if (mixed) {
            super.endElement("span");
        }
    }

    private void plain(String text) throws IOException {
        if (!text.isEmpty()) {
            super.writeText(text, null);
        }
    }

    private static boolean isChinese(String text) {
        return text.chars().anyMatch(sign -> sign >= FIRST)
                && CHINESE.matcher(text).find();
    }
}
