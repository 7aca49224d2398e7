// Topics that cut across strategies.

#include "pages/page_kinds.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {

AnyView topics_page(const Scope& scope) {
  TopicsPageView view;
  view.site = &scope.context().site_view;
  for (TopicIndex i = 0; i < scope.site().topics.size(); ++i) {
    const Topic& topic = scope.site().topics[i];
    const std::size_t records = scope.context().connections.topics[i].size();
    view.topics.push_back({scope.html(topic.name), scope.to({PageKind::topic, 0, 0, i}),
                           scope.html(topic.description),
                           scope.phrases().count("records-count", records)});
  }
  view.page =
      page_view(scope, scope.words().plain("topics"), scope.words().plain("topics-description"));
  return any_view(std::move(view));
}

AnyView topic_page(const Scope& scope) {
  const Topic& topic = scope.site().topics[scope.address().item];
  const auto& records = scope.context().connections.topics[scope.address().item];
  TopicPageView view;
  view.site = &scope.context().site_view;
  view.topic = {scope.html(topic.name), scope.html(topic.description),
                scope.phrases().count("records-count", records.size()),
                record_groups(scope, records)};
  view.page = page_view(scope, scope.text(topic.name), scope.text(topic.description));
  view.page.here = view.topic.name;
  for (const RecordGroupView& group : view.topic.groups) add_table(scope, group, view.page);
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
