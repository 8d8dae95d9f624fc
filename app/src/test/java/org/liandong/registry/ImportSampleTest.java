package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportSampleTest {

    @Test
    void the_first_rows_are_kept_and_read_again_as_they_were() {
        var sample = new ImportSample(
                List.of(new RefusedRow(3, "52110105MJA8C6D18Y", "", List.of("缺少名称", "“=1+1”以公式符号开头"))),
                List.of(new ChangedRow(
                        4,
                        "51110105MJDW04820Q",
                        "望京商会",
                        List.of(
                                new ChangedRow.Field("地址", null, "望京西园1号"),
                                new ChangedRow.Field("业务范围", "社区服务", null)))));

        assertThat(ImportSample.read(sample.written())).isEqualTo(sample);
    }
}
