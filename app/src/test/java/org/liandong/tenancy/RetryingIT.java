package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.CyclicBarrier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RetryingIT {

    @Inject
    Contender contender;

    @Inject
    Hubs hubs;

    @Inject
    Provisioning provisioning;

    @Resource
    ManagedExecutorService executor;

    @BeforeEach
    void nobodyHasTried() {
        contender.forget();
    }

    @Test
    @DisplayName("of two transactions that wait for each other the one given up runs again, and both go through")
    void deadlock() throws Exception {
        var meeting = new CyclicBarrier(2);
        var one = executor.submit(() -> contender.take("it-first", "it-second", meeting));
        var other = executor.submit(() -> contender.take("it-second", "it-first", meeting));
        one.get();
        other.get();
        assertThat(contender.attempts()).isEqualTo(3);
    }

    @Test
    @DisplayName("also when the lock is lost only while the transaction commits")
    void deadlockAtCommit() throws Exception {
        int first = hubs.byCode("110118").orElseThrow().id();
        int second = hubs.byCode("110119").orElseThrow().id();
        var meeting = new CyclicBarrier(2);
        var one = executor.submit(() -> contender.rename(first, second, "#123456", meeting));
        var other = executor.submit(() -> contender.rename(second, first, "#654321", meeting));
        one.get();
        other.get();
        assertThat(contender.attempts()).isEqualTo(3);
        provisioning.provision();
        assertThat(hubs.find(first).orElseThrow().accent()).isNotIn("#123456", "#654321");
    }

    @Test
    @DisplayName("who changes what another one has changed since runs again, and finds what holds now")
    void overtaken() throws Exception {
        int hub = hubs.byCode("110117").orElseThrow().id();
        var meeting = new CyclicBarrier(2);
        var one = executor.submit(() -> contender.overtake(hub, "#123456", meeting));
        var other = executor.submit(() -> contender.overtake(hub, "#654321", meeting));
        one.get();
        other.get();
        assertThat(contender.attempts()).isEqualTo(3);
        provisioning.provision();
    }

    @Test
    @DisplayName("of two who add what neither has found, the second runs again and finds it")
    void added() throws Exception {
        var meeting = new CyclicBarrier(2);
        var lease = "it-added-" + System.nanoTime();
        var one = executor.submit(() -> contender.add(lease, meeting));
        var other = executor.submit(() -> contender.add(lease, meeting));
        one.get();
        other.get();
        assertThat(contender.attempts()).isEqualTo(3);
    }
}
