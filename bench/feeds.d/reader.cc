// Reads feeds over and over and says how many items a second of CPU they make.
//
//   bench_feeds ours|tree SECONDS FILE…
//
// "ours" is parse(): decode, repair, tree, items, clean bodies, notices. "tree" is libxml2 alone, recovering,
// from the same bytes: what any reader built on it has to pay. Files are in memory before the clock starts.
#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <malloc.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "wire/formats/parse.h"

namespace {

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

std::size_t ours(const std::string& bytes) {
  const auto parsed = dateline::wire::parse(bytes, {.base_url = "https://north.example/feed"});
  return parsed ? parsed.value().items.size() : 0;
}

std::size_t count_items(const xmlNode* first) {
  std::size_t count = 0;
  for (const auto* node = first; node; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    const std::string_view name(reinterpret_cast<const char*>(node->name));
    count += (name == "item" || name == "entry" || name == "newsItem" ? 1 : 0) + count_items(node->children);
  }
  return count;
}

std::size_t tree(const std::string& bytes) {
  constexpr int options = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
      xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options), xmlFreeDoc);
  return document ? count_items(xmlDocGetRootElement(document.get())) : 0;
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) return 2;
  const std::string_view which = words[1];
  const auto read = which == "ours" ? ours : which == "tree" ? tree : nullptr;
  if (!read) return 2;
  ::mallopt(M_TRIM_THRESHOLD, 8 << 20);  // as the program does (app/main.cc)
  ::mallopt(M_MMAP_THRESHOLD, 1 << 20);
  std::vector<std::string> feeds;
  for (int i = 3; i < count; ++i) {
    auto bytes = dateline::read_file(words[i]);
    if (!bytes) return 1;
    feeds.push_back(std::move(bytes).value());
  }
  const double start = cpu_seconds(), limit = std::strtod(words[2], nullptr);
  std::size_t items = 0;
  double spent = 0;
  while (spent < limit) {
    for (const auto& feed : feeds) items += read(feed);
    spent = cpu_seconds() - start;
  }
  fmt::print("{{\"items\": {}, \"cpu\": {:.4f}}}\n", items, spent);
  return 0;
}
