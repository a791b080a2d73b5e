#include <istream>
#include <iterator>
#include <ostream>

#include "app/verbs.h"
#include "text/html.h"

namespace dateline::app {

Result<int> clean(const Common&, const CleanArguments& arguments, Console& console) {
  const std::string html(std::istreambuf_iterator<char>(console.in), {});
  console.out << text::clean_html(html, {.base_url = arguments.base_url}) << '\n';
  return 0;
}

}  // namespace dateline::app
