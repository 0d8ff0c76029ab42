package io.orderledger.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    /** The example of Go's package note, from which C2SP's signed-note comes. */
    private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.
        """;
    private static final String NOTE = TEXT
            + "\n"
            + "— PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final NoteSigner signer = NoteSigner.generate("ledger.example/shop");

    @Test
    void signsAsGoDoes() {
        var signer = NoteSigner.parse(PRIVATE + "\n" + PUBLIC + "\n");
        assertThat(signer.sign(TEXT)).hasToString(NOTE);
        assertThat(signer.text()).isEqualTo(PRIVATE + "\n" + PUBLIC + "\n");
        assertThat(signer.toString()).doesNotContain("AYEKFALVFGyNhPJEMzD1QIDr");
    }

    @Test
    void verifiesWhatGoSigned() {
        var key = NoteVerifier.parse(PUBLIC);
        assertThat(key.verifies(SignedNote.parse(NOTE))).isTrue();
        assertThat(key.text()).isEqualTo(PUBLIC);
        assertThat(key.verifies(SignedNote.parse(NOTE.replace("If you", "If we"))))
                .isFalse();
        assertThat(key.verifies(SignedNote.parse(NOTE.replace("— PeterNeumann", "— PeterNewman"))))
                .isFalse();
        assertThat(key.verifies(SignedNote.parse(NOTE.replace("KE6Ryy", "KE6Rzy"))))
                .isFalse();
    }

    @Test
    void keysSurviveBeingWritten() {
        for (int i = 0; i < 50; i++) {
            var one = NoteSigner.generate("ledger.example/" + i);
            assertThat(NoteSigner.parse(one.text()).text()).isEqualTo(one.text());
            assertThat(NoteVerifier.parse(one.verifier().text() + "\n").text())
                    .isEqualTo(one.verifier().text());
        }
    }

    @Test
    void keysThatDoNotBelongTogetherAreRefused() {
        String other = NoteSigner.generate("PeterNeumann").verifier().text();
        assertThatThrownBy(() -> NoteSigner.parse(PRIVATE + "\n" + other))
                .isInstanceOf(MalformedNote.class)
                .hasMessageNotContaining("AYEKFALVFGyNhPJEMzD1QIDr");
        for (String none :
                List.of("", "a", "a+b", PUBLIC.replace("c74f20a3", "c74f20a4"), "x" + PUBLIC, PUBLIC + "A")) {
            assertThatThrownBy(() -> NoteVerifier.parse(none)).isInstanceOf(MalformedNote.class);
        }
        assertThatThrownBy(() -> NoteSigner.generate("two words")).isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> NoteSigner.generate("a+b")).isInstanceOf(MalformedNote.class);
    }

    @Test
    void aCheckpointComesBackAsItWas() {
        var checkpoint = new Checkpoint(
                "ledger.example/shop", 1_234_567, TreeSamples.leaves(5, 1).getFirst());
        String note = signer.sign(checkpoint.text()).toString();
        Checkpoint read = Checkpoint.verified(note, signer.verifier());
        assertThat(read.size()).isEqualTo(1_234_567);
        assertThat(read.root()).isEqualTo(checkpoint.root());
        assertThat(read.text()).isEqualTo(checkpoint.text());
    }

    @Test
    void aCheckpointOfAnotherLogOrOfAnotherKeyIsNotTaken() {
        byte[] root = TreeHasher.emptyRoot();
        String foreign = signer.sign(new Checkpoint("ledger.example/other", 1, root).text())
                .toString();
        assertThatThrownBy(() -> Checkpoint.verified(foreign, signer.verifier()))
                .isInstanceOf(MalformedNote.class);
        var namesake = NoteSigner.generate("ledger.example/shop");
        String forged = namesake.sign(new Checkpoint("ledger.example/shop", 1, root).text())
                .toString();
        assertThatThrownBy(() -> Checkpoint.verified(forged, signer.verifier())).isInstanceOf(MalformedNote.class);
    }

    /** Whatever one byte is turned into: refused as no note, or as not signed. */
    @Test
    void noByteOfACheckpointCanBeChanged() {
        String note = signer.sign(new Checkpoint("ledger.example/shop", 42, TreeHasher.emptyRoot()).text())
                .toString();
        var random = new Random(8);
        for (int i = 0; i < note.length(); i++) {
            // The neighbour, which in base64 may differ in bits that nobody reads, or any other.
            char other = random.nextBoolean() ? (char) (note.charAt(i) ^ 1) : (char) (' ' + random.nextInt(95));
            if (other == note.charAt(i)) continue;
            String changed = note.substring(0, i) + other + note.substring(i + 1);
            assertThatThrownBy(() -> Checkpoint.verified(changed, signer.verifier()))
                    .as(changed)
                    .isInstanceOf(MalformedNote.class);
        }
    }

    @Test
    void sizesAreWrittenInOneWayOnly() {
        for (String size : List.of("-1", "01", "+1", " 1", "1 ", "", "1234567890123456789", "one")) {
            String text = "ledger.example/shop\n" + size + "\n" + "A".repeat(43) + "=\n";
            assertThatThrownBy(() -> Checkpoint.of(signer.sign(text))).isInstanceOf(MalformedNote.class);
        }
    }

    @Test
    void aFileOfCheckpointsIsReadToWhereItWasCut() {
        List<String> notes = new ArrayList<>();
        var file = new StringBuilder();
        for (int size = 1; size <= 3; size++) {
            SignedNote note = signer.sign(new Checkpoint("ledger.example/shop", size, TreeHasher.emptyRoot()).text());
            notes.add(note.toString());
            file.append(CheckpointFile.entry(note));
        }
        int lastBegins = file.length()
                - CheckpointFile.entry(SignedNote.parse(notes.getLast())).length();
        for (int end = lastBegins; end <= file.length(); end++) {
            var read = new CheckpointFile(new BufferedReader(new StringReader(file.substring(0, end))));
            List<String> given = new ArrayList<>();
            read.forEachRemaining(given::add);
            boolean whole = end == file.length();
            assertThat(given).isEqualTo(whole ? notes : notes.subList(0, 2));
            assertThat(read.cutOff().isEmpty()).isEqualTo(whole || end == lastBegins);
        }
    }
}
