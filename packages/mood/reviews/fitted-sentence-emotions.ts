import type { SentenceEmotionModel } from './fit-sentence-emotions.ts';

/**
 * Written by `emoverse train-reviews` on 2026-11-26, on 503 labelled sentences of film reviews (Buitinck et al.,
 * ECIR 2015). `sentences` are the first 8 hex digits of each one's SHA-256, so that an evaluation knows which
 * sentences it must not judge by this model. Disgust has no labelled sentences (see `fitSentenceEmotions`).
 */
export const FITTED_SENTENCE_EMOTIONS: {
  readonly model: SentenceEmotionModel;
  readonly sentences: ReadonlySet<string>;
} = {
  model: {
    joy: { weights: [2.869, 0.9608, -2.818, 0.4085, -0.03246], intercept: -3.048, threshold: 0.17 },
    love: { weights: [1.383, 0.4906, 0.4095, 0.3709, -0.3721], intercept: 0.2636, threshold: 0.35 },
    interest: { weights: [2.827, -0.1867, -2.049, 0.2362, 0.1141], intercept: -2.881, threshold: 0.15 },
    surprise: { weights: [3.096, 2.54, -1.997, 0.5372, 0.4655], intercept: -4.083, threshold: 0.19 },
    fear: { weights: [4.126, 1.041, 0.7266, -0.5118, 0.5483], intercept: -5.726, threshold: 0.33 },
    sadness: { weights: [4.003, 0.7821, -1.655, 0.2158, 0.5252], intercept: -5.292, threshold: 0.15 },
    anger: { weights: [2.457, 0.1657, -2.05, 0.113, -0.1409], intercept: -3.355, threshold: 0.11 },
    disgust: { weights: [2.966, 0.8277, -1.348, 0.1957, 0.1582], intercept: -5.726, threshold: 0.207 },
  },
  sentences: new Set(
    (
      '00f3d493 00fa0db8 01521e19 02276e03 02f7e2fd 02fd326d 035a6782 038699e3 03b7965e 0407b98d 044fec74 04db4ee4 052c1439 ' +
      '05361f22 05906185 0646bb7d 07ece58e 08a4d3cc 09f062e2 09f2da73 0c38566b 0d790a29 0dbadbee 0dfe188e 0e0e6632 0e884472 ' +
      '0e95bc47 0f18f1f7 0f640164 0f7ad50b 10933e22 10a12309 10ca0b07 117431ad 120135ff 121e6f89 132748ab 1357c9c0 14669057 ' +
      '14a693de 15584c2d 1593d5f9 15d79bd2 169cf8f0 16e8faf9 16faacc3 1728f36c 175ef7bc 185107a5 1868133d 1890243c 18e8203a ' +
      '19c55b16 19f5ca93 1ac48d31 1b028fb1 1b114af8 1bb7aa98 1c7e59d5 1c80c3f1 1cd76caa 1ceab1f2 1e8b16cc 1eafb925 1efb15c3 ' +
      '1f17c58b 1f881222 202eeaa1 2040a0f1 2052094b 20631be4 2075ce44 20a932f3 2347b93e 241b6804 25887bee 25b361b4 2759065a ' +
      '278462ef 27f6d97b 28809414 28ecfe3f 2960c5c3 2a256939 2acc7f55 2b5e8af0 2be98052 2c05f45c 2c38b5c8 2c58d741 2ce6471c ' +
      '2db1a72a 2ec4a62a 2f71baba 2fbe4bb6 2fcb7197 3074caeb 30783b73 30ef3d04 310f3fe0 3175ffdc 31c2721c 3238a423 3239a03a ' +
      '32855f30 33b124a4 35dc27c0 3649c630 367cdec5 36dd97de 3718901f 3782b761 38185f4c 3847805a 39a54ae6 3a9ebfa0 3abe05cf ' +
      '3b57d53b 3be7e83f 3cac8c77 3d36e357 3d8234be 3d8b15a3 3ea5133e 3f0c3ce9 403bd662 40eaf1ae 40fc31af 4141b387 41f0e7f3 ' +
      '4203f44f 42a4480c 4342a939 43c8a30c 448128fd 44949d22 4595d998 4641ea6b 469f678c 46cdcf64 46dd36dc 47041fe1 471c9378 ' +
      '4756018f 477a342f 478be8c2 47cda079 4865ca14 48c544da 48dc6566 49a6ac68 4a06b310 4a920c4a 4b2b2a31 4bb0d3f3 4c41cafb ' +
      '4c6eefb0 4caaa91a 4d187ac9 4d717350 4e5e2166 4ff668e2 50580baf 506c0c79 50c068c7 50f969b2 511b5ab0 51b6d2d3 527f3d1e ' +
      '530b40b6 540690b3 54418ad5 558147d7 55b710d0 55bed17e 56250612 587b1c05 59986375 5a0cf143 5ac11bcc 5ade03d5 5b44442c ' +
      '5bee1402 5bfc17b3 5c3b2d8e 5c60bad8 5cf2ea49 5d03fac7 5d3db973 5d4f227e 5d83c7ad 5db09b74 5dd57e97 5e1b21eb 5ef85e6f ' +
      '5f3ad611 6068227b 60f817d0 61940be8 621f4de7 64289496 64bc37d8 64c4546a 64fd23cf 65b6e00c 65ef64fa 664b4701 664e7860 ' +
      '66778f65 66b8daed 670a42d7 67c6239f 682ff881 6983de0e 69a26cbc 69fa63ea 6b74080d 6c285d00 6cf54390 6d1aaf75 6d3ee094 ' +
      '6d8fcae6 6ed260de 6f1f3aff 6f5fdcaf 6f73e19d 6f89b460 7004602e 70beb33f 70d9a2e4 70e2d64d 7113bb04 712b6f62 717350be ' +
      '71910324 71fcc2d0 7232e88e 730d0200 73f2e218 7423326e 744d0f24 74b58ff3 74e718fd 74eb9f83 74fa1137 751139be 76855188 ' +
      '76fb2cae 772d568d 77785df6 78ecc75f 79333ebb 7addf8d4 7aeb1cb6 7bbbd575 7c5b0d0c 7cd28668 7d8d036d 7dded0aa 7ebd2fb5 ' +
      '7f6179d3 804a4e35 8119c1c0 8136867b 818ff9c7 81e9e333 82005609 82e8b597 831f143d 834323ca 8510663f 852b5686 8543dd75 ' +
      '855fc6c4 857076c6 8617eae5 864f6ce6 8770c4d0 87e28356 88668339 894358b8 89bad2ef 8ae97d6e 8aec970c 8afdf104 8b0e5e4f ' +
      '8bdcb49d 8c05344a 8c0fadce 8d1cb7d3 8d6364a1 8d8d3193 8e18e6eb 9033548b 91a3e46c 9210b85a 92136340 93faad62 953319dd ' +
      '95f31366 967e5edd 96ca8acf 974d3cfc 983dea8b 989bb7b3 990858b4 9915350e 99bbc2c6 9a199631 9a2f70c0 9aa419c7 9b1c4922 ' +
      '9b8bc8b0 9ca00c6b 9d80e6f6 9e651373 9ec96869 9f0c4664 9f49bb8e 9f5fb888 9fcb6012 a00e1b33 a013818d a08ce27f a19d0572 ' +
      'a3511f42 a383bfb5 a4b93ac2 a5c4bb35 a64f6ddc a65fd709 a739a11c a78facaa a84b521b a8c5ebf7 a96ec1ed a9cab31b a9d54510 ' +
      'aacee1b5 ab230d09 ab48d5de ab5d9895 abaf8abc ac47bc1e ad1ddeb4 ad47cbd2 af71467a af7a8f3d afc46167 b0348732 b1103430 ' +
      'b13d6435 b29ad21a b308bada b39bad84 b3efd781 b43beac0 b4af4441 b4e9e754 b53c2317 b7096fa2 b7ea3c17 b7fd5b83 b923ac7b ' +
      'b9cf0a13 baba2eeb bac89235 bac9062e badab6c6 bae8076e bb340946 bb51b05d bc676117 bd067306 bd617850 bd87632d bdbb602e ' +
      'be35dbfa be4ab4ff be4fb55e be99f6ca bf2c3ec1 bf41710d bfc006c1 c06eeb22 c0e3fbf4 c0e4d0fb c19cb7c3 c230098c c296ca32 ' +
      'c3ef7774 c643e27b c7752db5 c8962117 c971f170 ca2d3ebc caa0102d cac5fd8c cb0db8b6 cbbed587 cd052159 cd60c5ca cd82184d ' +
      'ce044073 d0a27362 d0cc90b6 d142b1c9 d19a086b d1b301d1 d1c9f3df d2713ae7 d3013c3b d39044a5 d3d56077 d64e6495 d668ea21 ' +
      'd6a6fe80 d7a62203 d86ee927 d8f8d8ca d9880c53 d9bfb76e d9d4cc4f d9f4db0b dbaaefe2 dc7cabbe dcd6afad dcdfcc1f dd530e6c ' +
      'dd66a83c ddfc96c1 de04f937 de247936 de5b6c73 deaf8e4d df077670 df0b4809 df390b8b df7a18fa dfd7c3c6 e09c2a94 e174f87a ' +
      'e3d95f10 e41c1d9f e4443b57 e4d2c046 e4dfeb8d e4fe6765 e53405f3 e5d55868 e6000dd8 e61d69c1 e626810a e6a07e17 e6aae50b ' +
      'e74bb6b5 e78e927c e8c536d9 e8da8cf4 e909e6db ea1cdd20 eb530e1a ebf36116 ebf79f29 ec12ecc4 ec1c471e ed54ed8e eff98bd6 ' +
      'f01fac25 f111b431 f1222cff f2121abe f21ec87e f26a15e6 f2911066 f30c7b8d f3c042d9 f4215433 f44510c5 f5199fd7 f55a748a ' +
      'f5e48d1a f63bdc8b f69c7caf f6bc8ea3 f7a49fd2 f7ed2732 f893c585 f8a80e2e f8c27461 f9a96cf6 f9d63231 fa222206 fb97a548 ' +
      'fbdce489 fbea2de7 fbf0aaf5 fc987e30 fd3854fb fd9de5fa fdc03490 fdfaca5b ffe479e6 '
    )
      .trim()
      .split(' '),
  ),
};
