//! Who is named in a practice.

use praktijkschild::domain::Isms;
use praktijkschild::domain::id::RoleId;
use praktijkschild::domain::people::named_in;
use praktijkschild::domain::practice::Role;

fn role(number: u32, holder: &str, deputy: &str) -> (RoleId, Role) {
    let id = RoleId(number);
    let (holder, deputy) = (holder.to_owned(), deputy.to_owned());
    let title = "Rol".to_owned();
    (
        id,
        Role {
            id,
            title,
            holder,
            deputy,
            duties: String::new(),
            assigned: [].into(),
            catalogue: None,
        },
    )
}

#[test]
fn everyone_is_named_once_the_owner_first_and_nobody_blank() {
    let mut isms = Isms::default();
    assert_eq!(named_in(&isms), [""; 0]);
    isms.practice.owner = " M. de Vries ".to_owned();
    assert_eq!(named_in(&isms), ["M. de Vries"]);
    isms.roles.extend([role(1, "A. Bakker", "m. de vries"), role(2, "", "C. Smit")]);
    isms.practice.deputy = "D. Visser".to_owned();
    assert_eq!(named_in(&isms), ["M. de Vries", "D. Visser", "A. Bakker", "C. Smit"]);
}
