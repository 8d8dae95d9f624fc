package org.liandong.tenancy;

import java.util.List;

/**
 * Something that concerns people, fired as an event within the transaction in which it happens; whoever keeps messages
 * observes it there and delivers it later, to each reader in his language.
 *
 * @param hub the key of the hub it comes from, or null
 * @param path the page that shows more, within the site
 * @param key the text's, {@code feature.entity.what}, which takes the values as {0}, {1}, …; they can be whatever
 *     {@link org.liandong.shared.Texts} tells
 */
public record Announcement(
        Topic topic, List<Audience> audience, Integer hub, String path, String key, List<Object> values) {

    public static Announcement of(
            Topic topic, List<Audience> audience, Integer hub, String path, String key, Object... values) {
        return new Announcement(topic, audience, hub, path, key, List.of(values));
    }

    /** What concerns one person. */
    public static Announcement to(long account, Topic topic, Integer hub, String path, String key, Object... values) {
        return of(topic, List.of(Audience.account(account)), hub, path, key, values);
    }
}
