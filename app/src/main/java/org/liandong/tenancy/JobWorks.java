package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Who does which kind of jobs. */
@ApplicationScoped
class JobWorks {

    @Inject
    @Any
    private Instance<JobWork> works;

    List<String> kinds() {
        return works.stream().map(JobWork::kind).sorted().toList();
    }

    JobWork of(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of kind " + kind));
    }
}
