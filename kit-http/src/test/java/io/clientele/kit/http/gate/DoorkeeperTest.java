package io.clientele.kit.http.gate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DoorkeeperTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a;b",
                "/a%3Bb",
                "/a%2fb",
                "/a%2Fb",
                "/a%5Cb",
                "//a",
                "/a//b",
                "/a/../b",
                "/..",
                "/a/.",
                "/a/%2E%2e/b",
                "/a/.%2e",
                "/a%00"
            })
    void aPathWithTwoReadingsIsRefused(String path) {
        assertThat(Doorkeeper.isTwoFaced(path)).isTrue();
        assertThat(Doorkeeper.isPlain(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a/b.c", "/a/..b", "/a/b..", "/a/%E5%AE%A2", "/a/b/"})
    void anOrdinaryPathPasses(String path) {
        assertThat(Doorkeeper.isTwoFaced(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a b", "/a?q=%C3%28", "/a?q=%ff", "/%E5%AE", "/a?q=%zz"})
    void anAddressThatIsNoTextIsRefused(String uri) {
        assertThat(Doorkeeper.isUri(uri)).isFalse();
        assertThat(Doorkeeper.isPlain(uri)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a/b-c_9/", "/a?q=B&limit=20", "/a?", "/?a=/b"})
    void aPlainAddressNeedsNoCloserLook(String uri) {
        assertThat(Doorkeeper.isPlain(uri)).isTrue();
        assertThat(Doorkeeper.isUri(uri)).isTrue();
        assertThat(Doorkeeper.isTwoFaced(uri)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "*", "http://a/b", "/a.b", "/a?q=//b"})
    void othersGetOne(String uri) {
        assertThat(Doorkeeper.isPlain(uri)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a?q=%E5%AE%A2", "/a?q=a+b%2Bc", "/a?q=%F0%9F%8C%B1"})
    void anAddressInUtf8Passes(String uri) {
        assertThat(Doorkeeper.isUri(uri)).isTrue();
    }
}
