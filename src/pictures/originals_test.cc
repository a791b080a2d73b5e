#include "pictures/originals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace dateline::pictures {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

struct Originals : testing::Test {
  Originals() {
    std::string name = (fs::temp_directory_path() / "dateline-originals.XXXXXX").string();
    root = ::mkdtemp(name.data());
    for (const auto* folder : {"copy/photos", "drop/northwind", "samples"})
      fs::create_directories(root / folder);
    for (const auto* file :
         {"copy/a.jpg", "copy/photos/b.jpg", "drop/northwind/c.jpg", "samples/d.jpg", "secret.jpg"})
      std::ofstream(root / file) << file;
    fs::create_symlink(root / "secret.jpg", root / "copy/link.jpg");
    by_ingest.road = Road::ingest;
    by_ingest.base_url = "file://" + (root / "copy").string();
    by_drop.road = Road::drop;
    by_drop.source = "northwind";
    by_push.road = Road::push;
    by_push.base_url = by_ingest.base_url;
  }
  ~Originals() override { fs::remove_all(root); }

  // The text of the file, "fetch", or why there is none.
  std::string found(std::string_view src, const Delivery& delivery) const {
    const auto file = local_original(src, delivery, places());
    if (!file) return file.error().text();
    if (!file.value()) return "fetch";
    const auto bytes = read_original(*file.value(), 100);
    return bytes ? bytes.value() : bytes.error().text();
  }
  Places places() const { return {root / "drop", demo ? root / "samples" : fs::path()}; }

  fs::path root;
  Delivery by_ingest, by_drop, by_push;
  bool demo = false;
};

TEST_F(Originals, LieBesideTheItem) {
  EXPECT_EQ(found("beside:a.jpg", by_ingest), "copy/a.jpg");
  EXPECT_EQ(found("beside:photos/b.jpg", by_ingest), "copy/photos/b.jpg");
  EXPECT_EQ(found("beside:c.jpg", by_drop), "drop/northwind/c.jpg");
  EXPECT_THAT(found("beside:z.jpg", by_ingest), HasSubstr("there is no 'z.jpg' beside the item"));
}

TEST_F(Originals, LieNowhereElse) {
  for (const auto* way : {"../secret.jpg", "photos/../../secret.jpg", "link.jpg"})
    EXPECT_THAT(found(std::string("beside:") + way, by_ingest), HasSubstr("is not beside the item")) << way;
  EXPECT_THAT(found("beside:" + (root / "secret.jpg").string(), by_ingest),
              HasSubstr("is not beside the item"));
  EXPECT_THAT(found("beside:photos", by_ingest), HasSubstr("not a plain file"));
  EXPECT_THAT(found("beside:a.jpg", by_push), HasSubstr("only copy from a folder"));
}

TEST_F(Originals, LieInTheDelivery) {
  auto here = places();
  by_push.bytes = "the mail";
  EXPECT_TRUE(is_enclosed("cid:a%40b") && is_enclosed("attachment:12/a.png"));
  EXPECT_FALSE(is_enclosed("beside:a.jpg") || is_enclosed("https://pictures.example/cid:a"));
  EXPECT_EQ(enclosed_original("cid:a", by_push, here, 100).error().fault, Fault::not_found);
  here.enclosed = [](std::string_view bytes, std::string_view src) {
    return src == "cid:a" ? std::optional("picture of " + std::string(bytes)) : std::nullopt;
  };
  EXPECT_EQ(enclosed_original("cid:a", by_push, here, 100).value(), "picture of the mail");
  EXPECT_EQ(enclosed_original("cid:b", by_push, here, 100).error().fault, Fault::not_found);
  EXPECT_EQ(enclosed_original("cid:a", by_push, here, 5).error().fault, Fault::limit);
}

TEST_F(Originals, AreFetchedFromTheWeb) {
  EXPECT_EQ(found("https://pictures.example/d.jpg", by_push), "fetch");
  EXPECT_EQ(found("file:///etc/hostname", by_ingest), "fetch");  // by http, which knows no such scheme
}

TEST_F(Originals, OfADemonstrationAreSamples) {
  demo = true;
  EXPECT_EQ(found("https://pictures.example/2025/d.jpg?w=9", by_push), "samples/d.jpg");
  EXPECT_EQ(found("https://pictures.example.org/d.jpg", by_push), "fetch");
  EXPECT_THAT(found("https://pictures.example/..", by_push), HasSubstr("not beside the item"));
  EXPECT_THAT(found("https://pictures.example/nothing.jpg", by_push), HasSubstr("there is no"));
}

}  // namespace
}  // namespace dateline::pictures
