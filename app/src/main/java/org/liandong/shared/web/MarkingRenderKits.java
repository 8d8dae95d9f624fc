package org.liandong.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.Writer;
import java.util.Iterator;

/** Has pages in English written by a {@link ChineseMarks}; named in faces-config.xml. */
public class MarkingRenderKits extends RenderKitFactory {

    public MarkingRenderKits(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String id) {
        var kit = getWrapped().getRenderKit(context, id);
        return kit == null ? null : new Marking(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Marking extends RenderKitWrapper {

        Marking(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer out, String contentTypes, String encoding) {
            var writer = getWrapped().createResponseWriter(out, contentTypes, encoding);
            return Current.PAGE.isEnglish() ? new ChineseMarks(writer) : writer;
        }
    }

    /** The request's own, whichever it is; the server does not inject into this class, and looking it up walks the stack. */
    private static final class Current {
        static final PageView PAGE = CDI.current().select(PageView.class).get();
    }
}
