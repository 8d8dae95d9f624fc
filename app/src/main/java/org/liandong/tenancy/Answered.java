package org.liandong.tenancy;

/** What a request asks for was done before: nothing is done any more, and the answer of then is given. */
public class Answered extends RuntimeException {

    private final transient KeptAnswer answer;

    Answered(KeptAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    public KeptAnswer answer() {
        return answer;
    }
}
