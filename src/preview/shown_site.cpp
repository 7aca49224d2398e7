#include "preview/shown_site.h"

#include <utility>

#include "base/text.h"
#include "pages/urls.h"
#include "preview/content_types.h"
#include "preview/gate.h"

namespace ayumi::preview {
namespace {

constexpr int kNoContent = 204;
constexpr int kMovedForGood = 301;
constexpr int kElsewhere = 302;
constexpr int kNotFound = 404;

Response redirect(int status, std::string to) {
  Response response = plain_response(status, to);
  response.headers.push_back({"Location", std::move(to)});
  return response;
}

Response html_response(int status, std::string page) {
  Response response;
  response.status = status;
  response.content_type = content_type("index.html");
  response.body = std::move(page);
  return response;
}

Response nothing_at_all() {
  Response response = html_response(kNoContent, "");
  response.is_logged = false;
  return response;
}

}  // namespace

ShownSite::ShownSite(const FileSystem& disk, const pipeline::PortalRequest& request,
                     std::unique_ptr<pipeline::Portal> portal,
                     std::vector<pipeline::StaticFile> statics, std::string pages)
    : portal_(std::move(portal)),
      files_(disk, request, *portal_, std::move(statics)),
      mark_{portal_->urls->rooted("").text(), std::move(pages),
            portal_->urls->rooted(portal_->appearance.stylesheet).text()},
      base_path_(pages::percent_decoded(mark_.base_path)) {}

Response ShownSite::answer(const Target& target) const {
  const std::string_view path = target.path;
  if (path.starts_with(base_path_)) return answer_below(path.substr(base_path_.size()), target);
  if (path == "/") return redirect(kElsewhere, mark_.base_path);
  if (target.path + '/' == base_path_) {
    return redirect(kMovedForGood, mark_.base_path + target.query);
  }
  // Browsers ask for it on their own account; at the root of a host it is not the portal's to give.
  if (path == "/favicon.ico") return nothing_at_all();
  return not_here();
}

Response ShownSite::answer_below(std::string_view site_path, const Target& target) const {
  const std::string file = pages::file_of(site_path);
  auto found = files_.read(file);
  if (!found) return plain_response(500, found.error().path + ": " + found.error().cause);
  if (*found) {
    pipeline::SiteFiles::Found bytes = **std::move(found);
    Response response;
    response.content_type = content_type(file);
    const bool is_page = bytes.generated && file.ends_with(".html");
    response.body = is_page ? with_script(std::move(bytes.bytes), mark_) : std::move(bytes.bytes);
    return response;
  }
  if (!site_path.ends_with('/') && files_.is_folder_with_page(site_path)) {
    return redirect(kMovedForGood, pages::percent_encoded(target.path) + '/' + target.query);
  }
  return not_found();
}

Response ShownSite::not_found() const {
  const auto page = files_.read("404.html");
  if (!page || !*page) return not_here();
  return html_response(kNotFound, with_script((*page)->bytes, mark_));
}

// What a host would say for what is none of the portal's.
Response ShownSite::not_here() const {
  const std::string to = escaped(mark_.base_path);
  return html_response(kNotFound,
                       with_script("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta "
                                   "charset=\"utf-8\">\n<title>404</title>\n</head>\n<body>\n<h1>"
                                   "404</h1>\n<p><a href=\"" +
                                       to + "\">" + to + "</a></p>\n</body>\n</html>\n",
                                   mark_));
}

}  // namespace ayumi::preview
