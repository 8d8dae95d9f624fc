package org.liandong.deploy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/**
 * Invented organizations of a city, as many as it has and more, over all its streets: valid codes, names as they are given,
 * always the same ones. They go straight into the tables of a database that is there to be measured.
 */
final class CityData {
    /** Registered and filed organizations of Beijing. */
    static final int CITY = 12_858 + 50_000;

    private static final int BATCH = 1_000;
    private static final long SEED = 20_261_123;
    private static final long FIRST_ID = 1L << 40;
    private static final String INSERT = "insert into social_org (id, uscc, revision, name, type, status, standing,"
            + " authority_code, authority, residence_hub_id, address, legal_representative, scope, field, established_on,"
            + " from_hub, recorded_at) values (?, ?, 1, ?, ?, ?, 'REPORTED', ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(3))";
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

    /** Fills up to so many organizations; what is there stays. Returns how many were added. */
    int fill(int organizations) throws SQLException {
        owner.setAutoCommit(false);
        int there = Integer.parseInt(
                Sql.value(owner, "select count(*) from social_org where id between ? and ?", FIRST_ID, FIRST_ID * 2));
        var streets = streets();
        try (var insert = owner.prepareStatement(INSERT)) {
            for (int n = there; n < organizations; n++) {
                write(insert, n, streets.get((int) ((n * 7919L) % streets.size())));
                insert.addBatch();
                if (n % BATCH == BATCH - 1) insert.executeBatch();
            }
            insert.executeBatch();
        }
        owner.commit();
        count();
        return Math.max(0, organizations - there);
    }

    /** The figures that writing them through the application would have left. */
    private void count() throws SQLException {
        var month = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
        Sql.run(owner, "delete from figure where measure = 'ORGANIZATIONS'");
        Sql.run(
                owner,
                "insert into figure (hub_id, measure, dimension, month, value) select residence_hub_id, 'ORGANIZATIONS',"
                        + " type, '" + month + "', count(*) from social_org o where status = 'ACTIVE' and not exists"
                        + " (select 1 from social_org n where n.uscc = o.uscc and n.revision > o.revision)"
                        + " group by residence_hub_id, type");
        owner.commit();
        Sql.run(owner, "analyze table social_org");
    }

    private static void write(PreparedStatement insert, int n, Street street) throws SQLException {
        var random = new Random(SEED + n);
        boolean foundation = random.nextInt(30) == 0;
        boolean association = !foundation && random.nextInt(5) < 2;
        var kind = foundation ? "53" : association ? "51" : "52";
        var division = foundation ? "110000" : street.code().substring(0, 6);
        var name = "北京市" + street.district() + street.name().replaceFirst("(街道|地区|镇|乡)$", "") + pick(PLACES, random)
                + pick(WORK, random) + (foundation ? "公益基金会" : association ? "协会" : "服务中心") + (n % 97 == 0 ? n : "");
        int column = 0;
        insert.setLong(++column, FIRST_ID + n);
        insert.setString(++column, CreditCode.of(kind, division, String.format("BA%06d", n)));
        insert.setString(++column, name);
        insert.setString(++column, foundation ? "FOUNDATION" : association ? "ASSOCIATION" : "SERVICE");
        insert.setString(++column, random.nextInt(20) == 0 ? "DEREGISTERED" : "ACTIVE");
        insert.setString(++column, division);
        insert.setString(++column, foundation ? "北京市民政局" : "北京市" + street.district() + "民政局");
        insert.setInt(++column, street.hub());
        insert.setString(++column, "北京市" + street.district() + street.name() + (1 + random.nextInt(300)) + "号");
        insert.setString(++column, pick(SURNAMES, random) + pick(GIVEN, random));
        insert.setString(++column, pick(WORK, random) + "服务；" + pick(WORK, random) + "服务；相关咨询与培训");
        insert.setString(++column, pick(FIELDS, random));
        insert.setObject(++column, LocalDate.of(1995, 1, 1).plusDays(random.nextInt(11_000)));
        insert.setInt(++column, street.hub());
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
