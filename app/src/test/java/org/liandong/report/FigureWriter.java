package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** A transaction that changes what is counted. */
@ApplicationScoped
class FigureWriter {

    @Inject
    private Figures figures;

    @ActivateRequestContext
    @Transactional
    public void add(List<Delta> deltas) {
        figures.add(deltas);
    }
}
