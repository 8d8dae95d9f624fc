package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.liandong.shared.Public;
import org.liandong.shared.StillRunning;

/**
 * Does what a named request asks for once. What is done, the name and the answer are one transaction, so that all of it is
 * there or nothing is: whoever got no answer sends the request again and gets it, or has it done.
 */
@ApplicationScoped
@Public("what is done asks by itself who may")
public class AnsweringOnce {

    private static final int DOUBLED = 1062;

    @Inject
    private SentOnce sent;

    @Inject
    private KeptAnswers kept;

    @Inject
    private CurrentHub current;

    /** Does the work, unless it was done before. */
    @Transactional(rollbackOn = Exception.class)
    public <T> T once(Callable<T> work, Function<T, KeptAnswer> answer) throws Exception {
        sent.begin();
        T done = work.call();
        kept.keep(account(), sent.key(), answer.apply(done));
        return done;
    }

    /**
     * The caller may do what the request asks for, or a first part of it: only now he is told what was answered before. Each
     * question but the first one is about a part of the same work.
     */
    public void permitted() {
        if (!sent.taken()) {
            return;
        }
        var until = kept.look(account(), sent.key(), sent.digest());
        try {
            kept.take(account(), sent.key(), sent.digest(), until);
        } catch (DatabaseRefusal refusal) {
            if (refusal.code() == DOUBLED) {
                throw new StillRunning();
            }
            throw refusal;
        }
    }

    private long account() {
        return current.account().orElseThrow();
    }
}
