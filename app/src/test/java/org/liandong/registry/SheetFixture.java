package org.liandong.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liandong.shared.Uscc;

/** Sheets as a street office has them: {@code aSheet().of(2000).startingAt(7).broken().text()}. */
final class SheetFixture {

    static final String HEADING = "统一社会信用代码,名称,类型,登记管理机关,住所地街道代码,地址,法定代表人,业务范围,领域,状态,成立日期,备注";

    private static final int USCC = 0;
    private static final int NAME = 1;
    private static final int TYPE = 2;
    private static final int STREET = 4;
    private static final int LEGAL_REPRESENTATIVE = 6;
    private static final int STATUS = 9;
    private static final int ESTABLISHED = 10;

    /** The twelve ways in which a row of the sheet is wrong, each with the rule that says so. */
    static final List<String> RULES = List.of(
            "第18位校验码不符",
            "缺少名称",
            "无法识别，应为社会团体",
            "只能录入住所在本街道",
            "不是有效日期",
            "晚于今天",
            "缺少统一社会信用代码",
            "最多200个字",
            "应为正常",
            "本行只有6格",
            "重复",
            "以公式符号");

    private final List<List<String>> rows;

    private SheetFixture(List<List<String>> rows) {
        this.rows = rows;
    }

    static SheetFixture ofRows(int count, int startingAt) {
        return new SheetFixture(IntStream.range(startingAt, startingAt + count)
                .mapToObj(SheetFixture::row)
                .collect(Collectors.toCollection(ArrayList::new)));
    }

    static Uscc code(int n) {
        return RegistryFixture.code(OrgType.SERVICE, "110105", n);
    }

    private static List<String> row(int n) {
        return new ArrayList<>(List.of(
                code(n).value(),
                "北京市朝阳区望京第" + n + "社会服务中心",
                "社会服务机构",
                "北京市朝阳区民政局",
                "110105026",
                "望京西园" + n + "号",
                "王芳",
                "社区服务",
                "社会服务",
                "正常",
                "2020年1月31日",
                "备注" + n));
    }

    /** The same sheet with that many rows broken, in all twelve ways by turns. */
    SheetFixture broken(int bad) {
        int apart = rows.size() / bad;
        var copy = rows.stream()
                .map(ArrayList::new)
                .collect(Collectors.<List<String>, List<List<String>>>toCollection(ArrayList::new));
        for (int i = 0; i < bad; i++) {
            int at = i * apart + 2;
            copy.set(at, brokenRow(i % RULES.size(), copy.get(at), copy.get(at - 1)));
        }
        return new SheetFixture(copy);
    }

    private static List<String> brokenRow(int way, List<String> good, List<String> before) {
        var row = new ArrayList<>(good);
        switch (way) {
            case 0 ->
                row.set(USCC, good.get(USCC).substring(0, 17) + (good.get(USCC).endsWith("0") ? "1" : "0"));
            case 1 -> row.set(NAME, "");
            case 2 -> row.set(TYPE, "公司");
            case 3 -> row.set(STREET, "110101010");
            case 4 -> row.set(ESTABLISHED, "2021-02-30");
            case 5 -> row.set(ESTABLISHED, "2999-01-01");
            case 6 -> row.set(USCC, "");
            case 7 -> row.set(NAME, "长".repeat(5000));
            case 8 -> row.set(STATUS, "冬眠");
            case 9 -> row.subList(LEGAL_REPRESENTATIVE, row.size()).clear();
            case 10 -> row.set(USCC, before.get(USCC));
            default -> row.set(NAME, "=SUM(A1:A9)");
        }
        return row;
    }

    String text() {
        return Stream.concat(Stream.of(HEADING), rows.stream().map(row -> String.join(",", row)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
