package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutFoldersTest {

    @ParameterizedTest
    @CsvSource({
        "/home/ana/films/one.castlist, one.castlist",
        "../data/tv-friends/, tv-friends",
        "adaptation.model=/home/ana/x.balls, adaptation.model=x.balls",
        "--set=adaptation.model=nets/x=1.balls, --set=adaptation.model=x=1.balls",
    })
    void onlyTheNameOfAFileIsLeft(String argument, String shown) {
        assertThat(WithoutFolders.of(argument)).isEqualTo(shown);
    }

    @Test
    void whatIsNoPathStaysAsItIs() {
        assertThat(WithoutFolders.of("=castlist: nuisance-projection")).isEqualTo("=castlist: nuisance-projection");
        assertThat(WithoutFolders.of("adaptation.model=none")).isEqualTo("adaptation.model=none");
    }
}
