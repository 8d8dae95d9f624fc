package org.liandong.message;

import java.util.List;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Topic;

/**
 * What a module above has to say in somebody's daily mail beside the messages that were laid aside for it. Asked outside of
 * any transaction and request: whoever looks into rows begins a request of his own, as that account and in its rooms.
 */
public interface DigestSection {

    /** A line, and the page within the site that shows more. */
    record Line(String text, String path) {}

    /** The topic by which a reader chooses whether he wants it daily. */
    Topic topic();

    /** What is new for this account today; empty for nothing. */
    List<Line> lines(long account, Texts texts);
}
