package io.orderledger.command.order.domain;

import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.BelowCost;
import io.orderledger.command.decision.Rejection.ChangedPrice;
import io.orderledger.command.decision.Rejection.CheapLine;
import io.orderledger.command.decision.Rejection.DeletedProduct;
import io.orderledger.command.decision.Rejection.PriceChanged;
import io.orderledger.command.decision.Rejection.PriceMissing;
import io.orderledger.command.decision.Rejection.ProductsDeleted;
import io.orderledger.command.decision.Rejection.ProductsUnknown;
import io.orderledger.command.decision.Rejection.UnitMismatch;
import io.orderledger.command.decision.Rejection.UnknownProduct;
import io.orderledger.command.decision.Rejection.UnpricedLine;
import io.orderledger.command.decision.Rejection.WrongUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what is wrong with lines, so that one refusal names every line that has the same problem. */
final class LineProblems {
    private final List<UnknownProduct> unknown = new ArrayList<>();
    private final List<DeletedProduct> deleted = new ArrayList<>();
    private final List<WrongUnit> wrongUnit = new ArrayList<>();
    private final List<UnpricedLine> unpriced = new ArrayList<>();
    private final List<ChangedPrice> changed = new ArrayList<>();
    private final List<CheapLine> cheap = new ArrayList<>();

    void add(LineOffer offer) {
        switch (offer) {
            case LineOffer.Priced _ -> throw new IllegalArgumentException("a priced line is no problem");
            case LineOffer.Unknown o -> unknown.add(o.line());
            case LineOffer.Deleted o -> deleted.add(o.line());
            case LineOffer.OtherUnit o -> wrongUnit.add(o.line());
            case LineOffer.Unpriced o -> unpriced.add(o.line());
            case LineOffer.OtherPrice o -> changed.add(o.line());
            case LineOffer.TooCheap o -> cheap.add(o.line());
        }
    }

    /** The gravest kind of problem, with every line that has it. */
    Optional<Rejection> first() {
        if (!unknown.isEmpty()) return Optional.of(new ProductsUnknown(List.copyOf(unknown)));
        if (!deleted.isEmpty()) return Optional.of(new ProductsDeleted(List.copyOf(deleted)));
        if (!wrongUnit.isEmpty()) return Optional.of(new UnitMismatch(List.copyOf(wrongUnit)));
        if (!unpriced.isEmpty()) return Optional.of(new PriceMissing(List.copyOf(unpriced)));
        if (!changed.isEmpty()) return Optional.of(new PriceChanged(List.copyOf(changed)));
        if (!cheap.isEmpty()) return Optional.of(new BelowCost(List.copyOf(cheap)));
        return Optional.empty();
    }
}
