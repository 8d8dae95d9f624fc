package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.liandong.access.HubChangeForm;
import org.liandong.access.HubChanging;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** Enters organizations in a transaction that lasts, so that something else happens in between. */
@ApplicationScoped
public class EnteringMeanwhile {

    @Inject
    private CurrentHub current;

    @Inject
    private Entry entry;

    @Inject
    private HubChanging changing;

    /**
     * @param before counted down when the transaction has seen the hubs, or has written where {@code written}
     * @param goOn waited for then
     */
    @ActivateRequestContext
    public void enter(
            Hub room, long account, OrgForm form, boolean written, CountDownLatch before, CountDownLatch goOn) {
        current.enter(room, false);
        current.actAs(account);
        entry.run(form, written, before, goOn);
    }

    /** Merges a street as a person does it: the permission is asked for before the transaction begins. */
    @ActivateRequestContext
    public void merge(Hub city, long account, HubChangeForm change) {
        current.enter(city, false);
        current.actAs(account);
        changing.plan(change);
    }

    /** The transaction. */
    @ApplicationScoped
    public static class Entry {

        @Inject
        private Registering registering;

        @Inject
        private Hubs hubs;

        @Transactional
        public void run(OrgForm form, boolean written, CountDownLatch before, CountDownLatch goOn) {
            hubs.all();
            if (written) {
                registering.enter(form);
            }
            before.countDown();
            await(goOn);
            if (!written) {
                registering.enter(form);
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("waited in vain");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
