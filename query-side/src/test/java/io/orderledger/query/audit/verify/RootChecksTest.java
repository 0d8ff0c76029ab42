package io.orderledger.query.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CompactRange;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.SignedNote;
import io.orderledger.ledger.proof.TreeHasher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Looking at few signatures finds what looking at all of them would. */
class RootChecksTest {
    private static final NoteSigner SIGNER = NoteSigner.generate("measured");
    private static final NoteSigner FORGER = NoteSigner.generate("measured");

    private record Made(Checkpoint checkpoint, boolean good) {
        /** A forger knows the key's name and identifier, so only the signature tells. */
        SignedNote note() {
            if (good) return SIGNER.sign(checkpoint.text());
            SignedNote forged = FORGER.sign(checkpoint.text());
            byte[] signature = forged.signatures().getFirst().bytes();
            return new SignedNote(
                    checkpoint.text(),
                    List.of(new SignedNote.Signed("measured", SIGNER.verifier().keyId(), signature)));
        }
    }

    @Test
    void oneSignatureIsEnoughWhereAllRootsFit() {
        List<byte[]> leaves = leaves(new Random(1), 2_000);
        List<Made> made = LongStream.rangeClosed(1, leaves.size())
                .mapToObj(size -> new Made(checkpoint(leaves, size), true))
                .toList();
        CheckpointTable signed = table(made, new Findings());
        RootChecks roots = checked(leaves, signed, new Findings());
        assertThat(roots.provenTo()).isEqualTo(leaves.size());
        assertThat(roots.roots()).isEqualTo(leaves.size());
        assertThat(signed.checked()).isEqualTo(1);
    }

    @RepeatedTest(300)
    void findsWhatLookingAtAllWouldFind(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<byte[]> signedLeaves = leaves(random, 1 + random.nextInt(30));
        List<byte[]> leaves = new ArrayList<>(signedLeaves);
        if (random.nextBoolean()) leaves.set(random.nextInt(leaves.size()), leaf(random));
        if (random.nextBoolean())
            leaves.subList(1 + random.nextInt(leaves.size()), leaves.size()).clear();
        List<Made> made = made(random, signedLeaves, leaves);

        var findings = new Findings();
        CheckpointTable signed = table(made, findings);
        RootChecks roots = checked(leaves, signed, findings);

        List<Checkpoint> good = made.stream()
                .filter(Made::good)
                .map(Made::checkpoint)
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        Optional<Checkpoint> differing = good.stream()
                .filter(each -> each.size() <= leaves.size() && !fits(each, leaves))
                .findFirst();
        long end = differing.map(Checkpoint::size).orElse(Long.MAX_VALUE);
        assertThat(roots.provenTo())
                .isEqualTo(good.stream()
                        .filter(each -> each.size() < end && each.size() <= leaves.size() && fits(each, leaves))
                        .mapToLong(Checkpoint::size)
                        .max()
                        .orElse(0));
        assertThat(roots.signedTo())
                .isEqualTo(good.stream()
                        .mapToLong(Checkpoint::size)
                        .filter(size -> size > leaves.size())
                        .max()
                        .orElse(0));
        assertThat(of(findings, Damage.ROOT_DIFFERS)).hasSize(differing.isEmpty() ? 0 : 1);
        if (differing.isPresent()) {
            Finding found = of(findings, Damage.ROOT_DIFFERS).getFirst();
            assertThat(found.upTo()).isEqualTo(end);
            assertThat(found.position() - 1)
                    .isEqualTo(good.stream()
                            .filter(each -> each.size() < end)
                            .mapToLong(Checkpoint::size)
                            .max()
                            .orElse(0));
        }
        assertThat(of(findings, Damage.CHECKPOINTS_FORKED).isEmpty())
                .isEqualTo(good.stream()
                        .noneMatch(each -> good.stream()
                                .anyMatch(other ->
                                        other.size() == each.size() && !Arrays.equals(other.root(), each.root()))));
        // What is not good and says anything new was looked at.
        boolean newAndBad = made.stream()
                .filter(each -> !each.good())
                .map(Made::checkpoint)
                .anyMatch(each -> each.size() > leaves.size()
                        ? each.size() > roots.signedTo()
                        : each.size() < end && !fits(each, leaves));
        if (newAndBad) assertThat(signed.bad()).isPositive();
    }

    private static List<Made> made(Random random, List<byte[]> signedLeaves, List<byte[]> leaves) {
        List<Made> made = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            long size = random.nextInt(signedLeaves.size() + 1);
            Checkpoint honest = checkpoint(signedLeaves, size);
            made.add(
                    switch (random.nextInt(8)) {
                        case 0 -> new Made(honest, false);
                        case 1 -> new Made(checkpoint(leaves, Math.min(size, leaves.size())), false);
                        case 2 -> new Made(new Checkpoint("measured", size, leaf(random)), false);
                        case 3 -> new Made(new Checkpoint("measured", size, leaf(random)), random.nextInt(4) == 0);
                        default -> new Made(honest, true);
                    });
            if (random.nextInt(4) == 0) made.add(made.getLast());
        }
        if (random.nextBoolean()) Collections.shuffle(made, random);
        else made.sort(Comparator.comparingLong(each -> each.checkpoint().size()));
        return made;
    }

    private static RootChecks checked(List<byte[]> leaves, CheckpointTable signed, Findings findings) {
        var roots = new RootChecks(signed, table(List.of(), findings), findings);
        roots.begin(new CompactRange());
        leaves.forEach(roots::append);
        roots.end(leaves.size(), false);
        return roots;
    }

    private static CheckpointTable table(List<Made> made, Findings findings) {
        var table = new CheckpointTable(SIGNER.verifier());
        made.forEach(each -> table.add(each.checkpoint(), each.note()));
        table.sort(findings);
        return table;
    }

    private static boolean fits(Checkpoint checkpoint, List<byte[]> leaves) {
        return Arrays.equals(
                checkpoint.root(), checkpoint(leaves, checkpoint.size()).root());
    }

    private static Checkpoint checkpoint(List<byte[]> leaves, long size) {
        var tree = new CompactRange();
        leaves.stream().limit(size).forEach(tree::append);
        return new Checkpoint("measured", size, tree.root());
    }

    private static List<Finding> of(Findings findings, Damage damage) {
        return findings.kept().stream().filter(each -> each.damage() == damage).toList();
    }

    private static List<byte[]> leaves(Random random, int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) leaves.add(leaf(random));
        return leaves;
    }

    private static byte[] leaf(Random random) {
        byte[] leaf = new byte[TreeHasher.BYTES];
        random.nextBytes(leaf);
        return leaf;
    }
}
