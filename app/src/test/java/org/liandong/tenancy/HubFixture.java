package org.liandong.tenancy;

import java.util.concurrent.atomic.AtomicInteger;

/** Hubs for plain tests. */
public final class HubFixture {

    private static final AtomicInteger IDS = new AtomicInteger();

    private HubFixture() {}

    public static Hub city() {
        return hub(Tier.CITY, "110000", "北京市", null);
    }

    public static Hub district(Hub city) {
        return hub(Tier.DISTRICT, "110105", "朝阳区", city);
    }

    public static Hub street(Hub district) {
        return hub(Tier.STREET, "110105026", "望京街道", district);
    }

    private static Hub hub(Tier tier, String code, String name, Hub parent) {
        var hub = new Hub(IDS.incrementAndGet(), tier, code, parent);
        hub.describe(name, null, null);
        return hub;
    }
}
