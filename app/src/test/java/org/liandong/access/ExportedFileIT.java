package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.Await;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExportedFileIT {

    private static final String CITY = "/api/v1/hubs/110000";

    private final Browser client = new Browser();
    private final IdentityProvider provider = new IdentityProvider();

    @Test
    @DisplayName(
            "row 30: the log that an auditor takes out is his alone; who sees the job without the log gets no file")
    void takersAlone() {
        var job = CITY + "/jobs/"
                + client.send(
                                "POST",
                                CITY + "/lists/audit.log/xlsx",
                                "{\"query\":\"action=EXPORT\"}",
                                "Authorization",
                                provider.bearer("auditor"),
                                "Content-Type",
                                "application/json")
                        .json()
                        .getString("job");
        Await.until(() -> get(job, "auditor").json().getString("state").equals("DONE"));

        assertThat(get(job, "auditor").json().getString("sheet")).isEqualTo(job + "/sheet");
        assertThat(get(job + "/sheet", "auditor").status()).isEqualTo(200);
        var seen = get(job, "city.officer");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json()).doesNotContainKey("sheet");
        assertThat(get(job + "/sheet", "city.officer").status()).isEqualTo(404);
        var officer = new Browser();
        assertThat(officer.logIn("city.officer", "/h/110000/jobs/list").body()).doesNotContain(job + "/sheet");
    }

    private Page get(String path, String user) {
        return client.get(path, "Authorization", provider.bearer(user));
    }
}
