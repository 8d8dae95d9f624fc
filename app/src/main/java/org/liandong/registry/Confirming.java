package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.liandong.shared.Clocks;
import org.liandong.shared.Public;
import org.liandong.tenancy.Deadlines;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** Who confirms an entry that a street has reported, and by when. */
@ApplicationScoped
@Transactional
@Public("the register is public, and the rules with it")
public class Confirming {

    static final String DAYS = "registry.org.confirmDays";

    /** A confirmation that is still to come. */
    public record Waiting(Hub by, Due due) {}

    @Inject
    private Here here;

    @Inject
    private Hubs hubs;

    @Inject
    private Deadlines deadlines;

    /** Nothing where the entry is confirmed, or where no authority of this city registered the organization. */
    public Optional<Waiting> of(SocialOrg org) {
        return Optional.of(org)
                .filter(entry -> entry.standing() == Standing.REPORTED)
                .flatMap(entry -> here.codes().registrarOf(entry.authorityCode()))
                .flatMap(place -> hubs.find(place.hub()))
                .map(hub -> new Waiting(
                        hub, deadlines.within(hub, DAYS, LocalDate.ofInstant(org.recordedAt(), Clocks.ZONE))));
    }
}
