package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageIT;

class GlassPageIT extends PageIT {

    private static final String GLASSES = "/api/v1/hubs/110000/glasses";

    @Test
    @DisplayName("SOD-5: of several requests each is refused for the reason that is written beside it")
    void refusing(Chromium chromium) {
        var asked = List.of("110106", "110107");
        asked.forEach(hub -> assertThat(ApiClient.of("platform.admin")
                        .send("POST", GLASSES, "{\"hub\":\"" + hub + "\",\"hours\":1,\"reason\":\"核对" + hub + "的数据\"}")
                        .status())
                .isEqualTo(201));
        chromium.as("platform.second").open("/h/110000/access/glass/list?lang=zh");
        for (var hub : asked) {
            chromium.run(
                    "const row = [...document.querySelectorAll('tbody tr')].find(row => row.innerText.includes(arguments[0]));"
                            + " row.id = 'chosen'; row.querySelector('summary').click()",
                    "核对" + hub + "的数据");
            chromium.type("#chosen input[name=reason]", "不需要查阅" + hub).press("#chosen details input[type=submit]");
            assertThat(chromium.texts("#messages .ld-notice-red")).isEmpty();
        }
        var told = ApiClient.of("platform.admin")
                .get(GLASSES + "?limit=100")
                .json()
                .toString();
        assertThat(told).contains("不需要查阅110106", "不需要查阅110107");
    }
}
