#include "press/markdown.h"

#include <cmark.h>

#include <memory>

#include "press/link.h"

namespace dateline::press {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
struct FreeText {
  void operator()(char* text) const { cmark_get_default_mem_allocator()->free(text); }
};

// Pictures would come from elsewhere, and a link to nowhere is its text.
void check_addresses(cmark_node* root) {
  const std::unique_ptr<cmark_iter, FreeIterator> each(cmark_iter_new(root));
  for (auto event = cmark_iter_next(each.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(each.get())) {
    auto* node = cmark_iter_get_node(each.get());
    const auto type = cmark_node_get_type(node);
    if (event != CMARK_EVENT_ENTER || (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE)) continue;
    const char* url = cmark_node_get_url(node);
    if (type == CMARK_NODE_IMAGE ? !is_local(url) : checked_link(url).empty()) cmark_node_set_url(node, "");
  }
}

}  // namespace

std::string markdown_to_html(std::string_view markdown) {
  constexpr int options = CMARK_OPT_SMART | CMARK_OPT_VALIDATE_UTF8;  // without CMARK_OPT_UNSAFE: no raw HTML
  const std::unique_ptr<cmark_node, FreeNode> root(
      cmark_parse_document(markdown.data(), markdown.size(), options));
  check_addresses(root.get());
  const std::unique_ptr<char, FreeText> html(cmark_render_html(root.get(), options));
  return html.get();
}

}  // namespace dateline::press
