package org.liandong.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/**
 * Invented organizations of a city, as many as it has and more, over all its streets: valid codes, names as they are given,
 * always the same ones. They go straight into the tables of a database that is there to be measured.
 */
final class CityData {
    /** Registered and filed organizations of Beijing. */
    static final int CITY = 12_858 + 50_000;

    private static final int AT_ONCE = 50_000;
    private static final long SEED = 20_261_123;
    private static final long FIRST_ID = 1L << 40;
    private static final String COLUMNS =
            "(id, uscc, revision, name, type, status, standing, authority_code, authority,"
                    + " residence_hub_id, address, legal_representative, scope, field, established_on, from_hub, recorded_at)";
    private static final List<String> PLACES =
            List.of("和谐", "阳光", "同心", "晨曦", "邻里", "惠民", "康乐", "春风", "彩虹", "仁爱", "百合", "悦享", "益家", "睦邻", "启明", "星火");
    private static final List<String> WORK =
            List.of("养老", "助残", "儿童", "青少年", "心理", "法律", "环保", "文化", "体育", "健康", "家庭", "志愿", "教育", "应急");
    private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴");
    private static final List<String> GIVEN = List.of("秀英", "建国", "丽", "伟", "敏", "静", "晓梅", "志强", "海燕", "文博");
    private static final List<String> FIELDS =
            List.of("SOCIAL_SERVICE", "EDUCATION", "CULTURE", "HEALTH", "SPORT", "ENVIRONMENT", "LAW", "OTHER");

    private final Connection owner;

    CityData(Connection owner) {
        this.owner = owner;
    }

    private record Street(int hub, String code, String name, String district) {}

    /** Fills up to so many organizations; what is there stays. */
    void fill(int organizations) throws SQLException {
        owner.setAutoCommit(false);
        int there = Integer.parseInt(
                Sql.value(owner, "select count(*) from social_org where id between ? and ?", FIRST_ID, FIRST_ID * 2));
        var streets = streets();
        Sql.run(owner, "set unique_checks = 0, foreign_key_checks = 0"); // they are right, and checking takes minutes
        for (int from = there; from < organizations; from += AT_ONCE) {
            int first = from;
            int end = Math.min(from + AT_ONCE, organizations);
            Rows.load(owner, "social_org " + COLUMNS, end - from, n -> row(first + n, streets));
            owner.commit();
        }
        Sql.run(owner, "set unique_checks = 1, foreign_key_checks = 1");
        count();
    }

    /** The figures that writing them through the application would have left. */
    private void count() throws SQLException {
        var month = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
        Sql.run(owner, "delete from figure where measure = 'ORGANIZATIONS'");
        Sql.run(
                owner,
                "insert into figure (hub_id, measure, dimension, month, value) select residence_hub_id, 'ORGANIZATIONS',"
                        + " type, '" + month + "', count(*) from social_org o where status = 'ACTIVE' and latest"
                        + " group by residence_hub_id, type");
        owner.commit();
        announce(owner);
        Sql.run(owner, "analyze table social_org");
    }

    /** What was written past the application is announced like anything else: pages are kept in memory. */
    static void announce(Connection owner) throws SQLException {
        long id = (System.currentTimeMillis() - 1_767_225_600_000L) << 22;
        Sql.run(
                owner,
                "insert into outbox (id, at, kind, payload) values (" + id
                        + ", utc_timestamp(3), 'bench.filled', '{}')");
        Sql.run(owner, "insert into pending (stream, row_id, since) values ('outbox', " + id + ", utc_timestamp(3))");
        owner.commit();
    }

    private static List<Object> row(int n, List<Street> streets) {
        var street = streets.get((int) ((n * 7919L) % streets.size()));
        var random = new Random(SEED + n);
        boolean foundation = random.nextInt(30) == 0;
        boolean association = !foundation && random.nextInt(5) < 2;
        var kind = foundation ? "53" : association ? "51" : "52";
        var division = foundation ? "110000" : street.code().substring(0, 6);
        var name = "北京市" + street.district() + street.name().replaceFirst("(街道|地区|镇|乡)$", "") + pick(PLACES, random)
                + pick(WORK, random) + (foundation ? "公益基金会" : association ? "协会" : "服务中心") + (n % 97 == 0 ? n : "");
        return List.of(
                FIRST_ID + n,
                CreditCode.of(kind, division, String.format("BA%06d", n)),
                1,
                name,
                foundation ? "FOUNDATION" : association ? "ASSOCIATION" : "SERVICE",
                random.nextInt(20) == 0 ? "DEREGISTERED" : "ACTIVE",
                "REPORTED",
                division,
                foundation ? "北京市民政局" : "北京市" + street.district() + "民政局",
                street.hub(),
                "北京市" + street.district() + street.name() + (1 + random.nextInt(300)) + "号",
                pick(SURNAMES, random) + pick(GIVEN, random),
                pick(WORK, random) + "服务；" + pick(WORK, random) + "服务；相关咨询与培训",
                pick(FIELDS, random),
                LocalDate.of(1995, 1, 1).plusDays(random.nextInt(11_000)),
                street.hub(),
                LocalDateTime.now(ZoneOffset.UTC));
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private List<Street> streets() throws SQLException {
        return Sql.rows(
                        owner,
                        "select s.id, s.code, s.name, d.name from hub s join hub d on d.id = s.parent_id"
                                + " where s.tier = 'STREET' order by s.code")
                .stream()
                .map(row -> new Street(Integer.parseInt(row.get(0)), row.get(1), row.get(2), row.get(3)))
                .toList();
    }
}
