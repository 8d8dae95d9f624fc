package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.access.HubChangeForm;
import org.liandong.access.Role;
import org.liandong.access.Somebody;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.Databases;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** A street that goes up in another one while somebody writes what resides in it: nothing is left behind there. */
@ExtendWith(ArquillianExtension.class)
@Timeout(120)
class MergedMeanwhileIT {

    private static final String DISTRICT = "110109";

    @Inject
    Somebody somebody;

    @Inject
    Cage cage;

    @Inject
    Hubs hubs;

    @Inject
    SocialOrgs orgs;

    @Inject
    EnteringMeanwhile entering;

    @Resource
    ManagedExecutorService executor;

    @Test
    @DisplayName("§3.3: a merger waits for who is writing, and takes along what was written")
    void waits() throws Exception {
        var street = hub("110109001");
        waits(form(46_001, street), street.code(), "110109003");
    }

    @Test
    @DisplayName("§3.3: it waits also where the street's code was written with a space before it")
    void waitsHoweverWritten() throws Exception {
        var street = hub("110109002");
        waits(form(46_003, street), " " + street.code(), "110109003");
    }

    private void waits(OrgForm form, String street, String successor) throws Exception {
        var written = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var entry = enter(form, true, written, goOn);
        written.await();
        var merger = merge(street, successor);
        Databases.awaitUnderWay("select id from hub where code = %for update");
        goOn.countDown();
        entry.get();
        merger.get();
        assertThat(residence(form)).isEqualTo(hub(successor).id());
    }

    @Test
    @DisplayName("§3.3: who began to write before a merger and comes after it is told where the street is now")
    void comesLate() throws Exception {
        var street = hub("110109004");
        var form = form(46_002, street);
        var seen = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var entry = enter(form, false, seen, goOn);
        seen.await();
        merge(street.code(), "110109005").get();
        goOn.countDown();
        assertThatThrownBy(entry::get).hasMessageContaining("registry.org.");
        assertThat(cage.reading(hubs.city(), () -> orgs.find(form.getUscc()))).isEmpty();
    }

    private Hub hub(String code) {
        return hubs.byCode(code).orElseThrow();
    }

    private static OrgForm form(int n, Hub street) {
        var form = new OrgForm();
        form.setUscc(RegistryFixture.code(OrgType.SERVICE, DISTRICT, n).value());
        form.setName("北京市门头沟区合并之际" + n + "服务中心");
        form.setType("SERVICE");
        form.setStreet(street.code());
        return form;
    }

    private Future<?> enter(OrgForm form, boolean written, CountDownLatch before, CountDownLatch goOn)
            throws Exception {
        var room = hub(DISTRICT);
        long officer = somebody.with(Role.DT, room);
        return executor.submit(() -> entering.enter(room, officer, form, written, before, goOn));
    }

    private Future<?> merge(String street, String successor) throws Exception {
        long planner = somebody.with(Role.PA, hubs.city());
        var change = new HubChangeForm();
        change.setKind("MERGE");
        change.setHub(street);
        change.setTarget(successor);
        change.setEffectiveOn(LocalDate.now(Clocks.ZONE).toString());
        change.setBasis("MergedMeanwhileIT");
        var city = hubs.city();
        return executor.submit(() -> entering.merge(city, planner, change));
    }

    private int residence(OrgForm form) throws Exception {
        return cage.reading(
                hubs.city(), () -> orgs.find(form.getUscc()).orElseThrow().residence());
    }
}
