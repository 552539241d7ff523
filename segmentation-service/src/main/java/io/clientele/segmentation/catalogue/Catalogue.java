package io.clientele.segmentation.catalogue;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.segmentation.SegmentationConfig;
import io.clientele.segmentation.cut.CutView;
import io.clientele.segmentation.cut.Cuts;
import io.clientele.segmentation.membership.Memberships;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.Schemes;

/** The schemes with what is in force of them. */
@ApplicationScoped
class Catalogue {

    private final Cuts cuts;
    private final Memberships memberships;
    private final SegmentationConfig config;

    Catalogue(Cuts cuts, Memberships memberships, SegmentationConfig config) {
        this.cuts = cuts;
        this.memberships = memberships;
        this.config = config;
    }

    SchemeList schemes(Locale language) {
        return new SchemeList(
                Schemes.ALL.stream().map(scheme -> scheme(scheme, language)).toList());
    }

    SchemeView scheme(Scheme scheme, Locale language) {
        var cut = cuts.current().get(scheme.code());
        return SchemeView.of(scheme, cut == null ? null : CutView.of(cut, config.baseCurrency()), language);
    }

    ClassList classes(Scheme scheme, Locale language) {
        return ClassList.of(scheme, memberships.sizes(scheme), language);
    }
}
