package org.liandong.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.liandong.rules.Rule;
import org.liandong.rules.RuleFile;
import org.liandong.rules.RuleTable;
import org.liandong.shared.Clocks;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Tier;

/** A small Beijing for tests: the city, two districts, three streets, the tenant's own rules, and valid codes without end. */
final class RegistryFixture {

    static final Territory.Place CITY = new Territory.Place(1, "110000", "北京市", Tier.CITY);
    static final Territory.Place DONGCHENG = new Territory.Place(2, "110101", "东城区", Tier.DISTRICT);
    static final Territory.Place CHAOYANG = new Territory.Place(3, "110105", "朝阳区", Tier.DISTRICT);
    static final Territory.Place WANGJING = new Territory.Place(4, "110105026", "望京街道", Tier.STREET);
    static final Territory.Place JIUXIANQIAO = new Territory.Place(5, "110105011", "酒仙桥街道", Tier.STREET);
    static final Territory.Place HEPINGLI = new Territory.Place(6, "110101010", "和平里街道", Tier.STREET);
    static final Territory TERRITORY =
            new Territory(List.of(CITY, DONGCHENG, CHAOYANG, WANGJING, JIUXIANQIAO, HEPINGLI));

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOW = TODAY.atTime(9, 0).atZone(Clocks.ZONE).toInstant();

    private static final List<Rule> FILE =
            RuleFile.read(RegistryFixture.class.getResourceAsStream("/tenants/beijing/rules.csv"));

    static final RuleTable RULES = RuleTable.of(FILE, List.of("CN", "110000"));

    private RegistryFixture() {}

    /** The n-th valid code of that kind and division. */
    static Uscc code(OrgType type, String division, int n) {
        return Uscc.completed(type.prefix() + division + "MJ" + "%06d".formatted(n));
    }

    static Uscc serviceCode(int n) {
        return code(OrgType.SERVICE, "110105", n);
    }

    static EntryCheck check(Territory.Place writer) {
        return new EntryCheck(RULES, TERRITORY, writer, TODAY);
    }

    static Reception reception(Territory.Place hub) {
        return new Reception(RULES, TERRITORY, hub, NOW);
    }

    static SheetReader reader() {
        return new SheetReader(RULES, TODAY);
    }

    /** A service institution registered by Chaoyang and resident in Wangjing. */
    static OrgEntry anEntry(int n) {
        return new OrgEntry(
                serviceCode(n),
                "北京市朝阳区望京第" + n + "社会工作服务中心",
                OrgType.SERVICE,
                null,
                null,
                WANGJING.hub(),
                "望京西园" + n + "号",
                "王芳",
                null,
                OrgField.SOCIAL_SERVICE,
                LocalDate.of(2020, 1, 31));
    }
}
