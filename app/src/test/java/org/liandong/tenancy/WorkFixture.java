package org.liandong.tenancy;

import java.time.Instant;

/** Work as hubs have it, without a database. */
public final class WorkFixture {

    private WorkFixture() {}

    /** A district. */
    public static Hub hub(String code, String name) {
        return hub(code, name, name);
    }

    /** @param english null where there is none */
    public static Hub hub(String code, String name, String english) {
        var city = new Hub(1, Tier.CITY, "110000", null);
        city.describe("北京市", "Beijing", "#b3261e");
        var hub = new Hub(4, Tier.DISTRICT, code, city);
        hub.describe(name, english, "#1d5fa8");
        return hub;
    }

    public static WorkItem item(WorkKind kind, Hub hub, String title, Due due, String page) {
        return new WorkItem(kind, hub, "7", title, due, page, Instant.parse("2026-11-23T01:00:00Z"));
    }
}
