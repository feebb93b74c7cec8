package org.weijifen.reward.wiring;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.weijifen.testkit.golden.StoredShapes;

/** Documents that earlier releases stored are still read. */
class StoredShapesTest {

    @TestFactory
    Stream<DynamicTest> everyAggregateReadsWhatWasStored() {
        return StoredShapes.testsOf(RewardModule.definition("gusu-2019"));
    }
}
