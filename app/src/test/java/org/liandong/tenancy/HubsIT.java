package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class HubsIT {

    @Inject
    Hubs hubs;

    @Inject
    Provisioning provisioning;

    @Inject
    HubTree tree;

    @Inject
    Questions questions;

    @Resource
    UserTransaction transaction;

    @Test
    @DisplayName("§3.3: Beijing is one city hub, 16 districts and 343 streets; the six like-units are no hubs")
    void beijing() {
        var byTier = hubs.all().stream()
                .collect(java.util.stream.Collectors.groupingBy(Hub::tier, java.util.stream.Collectors.counting()));
        assertThat(byTier)
                .containsEntry(Tier.CITY, 1L)
                .containsEntry(Tier.DISTRICT, 16L)
                .containsEntry(Tier.STREET, 343L);
        assertThat(hubs.byCode("110115403")).isEmpty();
    }

    @Test
    @DisplayName("§3.3: a street's parent is its district by code, and the city covers both")
    void tree() {
        var wangjing = hubs.byCode("110105026").orElseThrow();
        var chaoyang = hubs.byCode("110105").orElseThrow();
        assertThat(wangjing.name()).isEqualTo("望京街道");
        assertThat(wangjing.parentId()).isEqualTo(chaoyang.id());
        assertThat(hubs.city().covers(wangjing)).isTrue();
        assertThat(chaoyang.covers(wangjing)).isTrue();
        assertThat(wangjing.covers(chaoyang)).isFalse();
    }

    @Test
    @DisplayName("§3.3: a street that people have moved stays where they put it, whatever the tenants folder says")
    void movedByPeople() throws Exception {
        transaction.begin();
        try {
            var street = hubs.byCode("110119203").orElseThrow();
            tree.move(street, hubs.byCode("110118").orElseThrow(), "110118905", LocalDate.now());
            assertThat(provisioning.provision().changes()).isEmpty();
            assertThat(hubs.byFormerCode("110119203").orElseThrow().code()).isEqualTo("110118905");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @DisplayName("§3.3: whether what is written into many streets may lie there is one question")
    void openAtOnce() throws Exception {
        transaction.begin();
        try {
            var all = hubs.subtree(hubs.city()).stream()
                    .filter(hub -> !hub.isClosed())
                    .map(Hub::id)
                    .toList();
            assertThat(all).hasSizeGreaterThan(300);
            assertThat(questions.of(() -> {
                        tree.requireOpen(all);
                        return null;
                    }))
                    .isEqualTo(1);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @DisplayName("provisioning again changes nothing")
    void idempotent() {
        assertThat(provisioning.provision().changes()).isEmpty();
    }
}
