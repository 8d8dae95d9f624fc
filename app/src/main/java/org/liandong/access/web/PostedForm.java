package org.liandong.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.web.Query;
import org.liandong.shared.web.SentForm;

/** The fields of a form somebody sent, without those of its address; of a file only which one it was. */
record PostedForm(boolean multipart, List<Field> fields, List<Field> files) {

    private static final int MOST_CHARACTERS = 1_000_000;

    record Field(String name, String value) {}

    /** @return nothing where the form cannot be read, or is larger than any of ours */
    static Optional<PostedForm> of(HttpServletRequest request) throws IOException, ServletException {
        if (SentForm.refusal(request).isPresent()) {
            return Optional.empty();
        }
        boolean multipart = SentForm.isMultipart(request);
        var fields = fields(request);
        long size = fields.stream()
                .mapToLong(field -> field.name.length() + field.value.length())
                .sum();
        return size > MOST_CHARACTERS
                ? Optional.empty()
                : Optional.of(new PostedForm(multipart, fields, multipart ? files(request) : List.of()));
    }

    private static List<Field> fields(HttpServletRequest request) {
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> Arrays.stream(values)
                .skip(inAddress(name, request.getQueryString())) // the server puts them first
                .forEach(value -> fields.add(new Field(name, value))));
        return fields;
    }

    private static long inAddress(String name, String query) {
        return query == null
                ? 0
                : Arrays.stream(query.split("&"))
                        .map(Query::name)
                        .filter(name::equals)
                        .count();
    }

    private static List<Field> files(HttpServletRequest request) throws IOException, ServletException {
        return request.getParts().stream()
                .filter(part -> part.getSubmittedFileName() != null)
                .map(PostedForm::file)
                .toList();
    }

    private static Field file(Part part) {
        return new Field(part.getName(), part.getSubmittedFileName());
    }
}
